variable "repositories" {
  description = "The names of the repositories, without a host. Each gets one beside it for the build cache, `<name>-cache`."
  type        = set(string)

  validation {
    condition     = alltrue([for name in var.repositories : can(regex("^([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*$", name)) && length(name) >= 2 && length(name) <= 250])
    error_message = "A repository's name has lower-case letters and digits, with . _ - or / between them, and 250 characters at most (its cache's name is longer); found: ${join(", ", [for name in var.repositories : name if !can(regex("^([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*$", name)) || length(name) < 2 || length(name) > 250])}."
  }

  validation {
    condition     = alltrue([for name in var.repositories : !endswith(name, "-cache")])
    error_message = "Names that end in -cache are those of the build caches, which are made of themselves; found: ${join(", ", [for name in var.repositories : name if endswith(name, "-cache")])}."
  }
}

variable "kept_tag_prefixes" {
  description = "Images with a tag that begins with one of these never expire, whatever other tags they have. An image that passed its scan still has its `scan-` tag: without this it would expire."
  type        = list(string)
  default     = ["src-", "img-"]

  validation {
    condition     = length(var.kept_tag_prefixes) > 0 && alltrue([for prefix in var.kept_tag_prefixes : prefix != "" && !startswith(prefix, "scan-")])
    error_message = "kept_tag_prefixes is [${join(", ", var.kept_tag_prefixes)}]; name at least one prefix, none empty and none of images that wait for their scan (scan-)."
  }
}

variable "untagged_days" {
  description = "After how many days an image without a tag expires."
  type        = number
  default     = 7

  validation {
    condition     = var.untagged_days >= 1 && floor(var.untagged_days) == var.untagged_days
    error_message = "untagged_days is ${var.untagged_days}; give whole days, 1 at least: a push writes its images before the tag."
  }
}

variable "scan_days" {
  description = "After how many days an image expires that has a `scan-` tag and no kept one: it never passed its scan."
  type        = number
  default     = 14

  validation {
    condition     = var.scan_days >= 1 && floor(var.scan_days) == var.scan_days
    error_message = "scan_days is ${var.scan_days}; give whole days, 1 at least: a scan takes its time."
  }
}

variable "cache_days" {
  description = "After how many days a build cache expires."
  type        = number
  default     = 14

  validation {
    condition     = var.cache_days >= 1 && floor(var.cache_days) == var.cache_days
    error_message = "cache_days is ${var.cache_days}; give whole days, 1 at least."
  }
}

variable "force_delete" {
  description = "Whether a destroy may delete repositories that hold images. The images are named in Git: without them nothing can be rolled back."
  type        = bool
  default     = false
}
