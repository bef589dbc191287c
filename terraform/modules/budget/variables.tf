variable "name" {
  description = "The name of the budget."
  type        = string

  validation {
    condition     = can(regex("^[^:\\\\]{1,100}$", var.name))
    error_message = "name is \"${var.name}\"; a budget's name has 1 to 100 characters, and neither : nor \\."
  }
}

variable "limit_usd" {
  description = "What a month may cost, in dollars."
  type        = number

  validation {
    condition     = var.limit_usd > 0
    error_message = "limit_usd is ${var.limit_usd}; give what a month may cost in dollars, more than 0."
  }
}

variable "emails" {
  description = "Who is told. AWS mails them without asking for a confirmation."
  type        = list(string)

  validation {
    condition     = length(var.emails) >= 1 && length(var.emails) <= 10
    error_message = "emails has ${length(var.emails)} addresses; a budget that tells nobody is none, and AWS takes ten at most."
  }

  validation {
    condition     = alltrue([for email in var.emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", email))])
    error_message = "No address of mail: ${join(", ", [for email in var.emails : email if !can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", email))])}."
  }
}

variable "cost_tag" {
  description = "Only what carries this tag counts; null counts all of the account. The tag must be active as a cost allocation tag."
  type        = object({ key = string, value = string })
  default     = null
}

variable "alarm_percents" {
  description = "At which parts of the limit they are told, in percent of what was spent. They are also told when the month is forecast to reach the limit."
  type        = list(number)
  default     = [50, 80, 100]

  validation {
    condition     = length(var.alarm_percents) >= 1 && length(var.alarm_percents) <= 4 && length(distinct(var.alarm_percents)) == length(var.alarm_percents)
    error_message = "alarm_percents is [${join(", ", var.alarm_percents)}]; give one to four different ones: AWS takes five alarms, and one of them is the forecast's."
  }

  validation {
    condition     = alltrue([for percent in var.alarm_percents : percent > 0 && percent <= 1000])
    error_message = "alarm_percents is [${join(", ", var.alarm_percents)}]; each is more than 0 and at most 1000."
  }
}
