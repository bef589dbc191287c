variable "domain" {
  description = "The domain of the zone and the certificate, such as `shop.example.com`."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", var.domain))
    error_message = "domain is \"${var.domain}\"; give a domain in lower case, without a dot at its end, such as shop.example.com."
  }
}

variable "create_zone" {
  description = "Whether to make the zone; `false` uses the public zone of that name that is there."
  type        = bool
  default     = true
}

variable "wait_for_certificate" {
  description = "Whether an apply waits until the certificate is issued. That needs the zone to be delegated: before its name servers stand at the registrar it would wait in vain."
  type        = bool
  default     = false
}

variable "force_destroy" {
  description = "Whether a destroy may delete a zone that holds records of others."
  type        = bool
  default     = false
}
