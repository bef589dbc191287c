variable "name" {
  description = "The name of the role."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]{1,64}$", var.name))
    error_message = "name is \"${var.name}\"; a role's name has 1 to 64 letters, digits and + = , . @ _ -."
  }
}

variable "description" {
  description = "What the role is for."
  type        = string
}

variable "oidc_provider_arn" {
  description = "The ARN of the cluster's OIDC provider."
  type        = string
}

variable "oidc_issuer" {
  description = "The cluster's OIDC issuer, without `https://`."
  type        = string

  validation {
    condition     = !strcontains(var.oidc_issuer, "://")
    error_message = "oidc_issuer is \"${var.oidc_issuer}\"; leave out https://, as the keys of a trust policy do."
  }
}

variable "namespace" {
  description = "The namespace of the service account."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "namespace is \"${var.namespace}\"; it is one exact namespace, without * : 1 to 63 lower-case letters, digits and hyphens."
  }
}

variable "service_account" {
  description = "The service account whose pods get the role."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", var.service_account))
    error_message = "service_account is \"${var.service_account}\"; it is one exact service account, without * : lower-case letters, digits, dots and hyphens."
  }
}

variable "policy" {
  description = "What the role may do, as a JSON policy; null for nothing of its own."
  type        = string
  default     = null

  validation {
    condition     = var.policy == null || can(jsondecode(var.policy).Statement)
    error_message = "policy is no JSON document with a Statement."
  }
}

variable "managed_policy_arns" {
  description = "The managed policies of the role."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for arn in var.managed_policy_arns : can(regex("^arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/", arn))])
    error_message = "No ARN of a policy: ${join(", ", [for arn in var.managed_policy_arns : arn if !can(regex("^arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/", arn))])}."
  }
}

variable "permissions_boundary_arn" {
  description = "The permissions boundary of the role; null for none."
  type        = string
  default     = null
}
