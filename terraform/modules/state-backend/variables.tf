variable "bucket_name" {
  description = "The name of the bucket that holds the states; bucket names are unique in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket_name))
    error_message = "bucket_name is \"${var.bucket_name}\"; a bucket has 3 to 63 lower-case letters, digits and hyphens, and neither begins nor ends with a hyphen. Dots are left out, since they break TLS."
  }
}

variable "kms_key_arn" {
  description = "The KMS key that encrypts the states; null makes one, which costs about a dollar a month."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn is \"${var.kms_key_arn == null ? "" : var.kms_key_arn}\"; give the ARN of a key (arn:aws:kms:<region>:<account>:key/<id>), not of an alias, or null to have one made."
  }
}

variable "old_versions_days" {
  description = "For how many days an overwritten state can be restored."
  type        = number
  default     = 90

  validation {
    condition     = var.old_versions_days >= 7 && floor(var.old_versions_days) == var.old_versions_days
    error_message = "old_versions_days is ${var.old_versions_days}; keep overwritten states for 7 whole days at least: a broken state is often found after the weekend."
  }
}

variable "force_destroy" {
  description = "Whether a destroy may delete the bucket together with all the states in it. S3 refuses to delete a bucket that is not empty, and that is what protects the states."
  type        = bool
  default     = false
}
