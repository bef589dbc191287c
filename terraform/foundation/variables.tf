variable "region" {
  description = "The AWS region of repositories and certificate."
  type        = string
  default     = "ap-south-1"

  validation {
    condition     = can(regex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", var.region))
    error_message = "region is \"${var.region}\"; give a region's name, such as ap-south-1."
  }
}

variable "project" {
  description = "The tag `Project` of all that is made; the same as in bootstrap, whose apply role may change nothing that has another."
  type        = string
  default     = "slipway"

  # Why here, terraform/cluster says.
  validation {
    condition     = var.project != null && terraform_data.made.input == { region = var.region }
    error_message = "The foundation of this state is in ${terraform_data.made.input.region}, and region is ${var.region}, where Terraform finds nothing of it and forgets it. Give -var=region=${terraform_data.made.input.region}, or take the state of the one you mean."
  }
}

variable "domain" {
  description = "The domain of the shop, such as `shop.example.com`; null makes neither zone nor certificate."
  type        = string
  default     = null
}

variable "create_zone" {
  description = "Whether to make the zone of the domain; `false` uses the one that is there."
  type        = bool
  default     = true
}

variable "wait_for_certificate" {
  description = "Whether an apply waits until the certificate is issued: only once the zone's name servers stand at the registrar."
  type        = bool
  default     = false
}

variable "untagged_days" {
  description = "After how many days an image without a tag expires."
  type        = number
  default     = 7
}

variable "scan_days" {
  description = "After how many days an image expires that never passed its scan."
  type        = number
  default     = 14
}

variable "cache_days" {
  description = "After how many days a build cache expires."
  type        = number
  default     = 14
}

variable "force_destroy" {
  description = "Whether a destroy may delete repositories that hold images and a zone that holds records."
  type        = bool
  default     = false
}
