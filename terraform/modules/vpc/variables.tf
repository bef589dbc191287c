variable "name" {
  description = "What the network and all that is in it are called."
  type        = string

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9-]{0,99}$", var.name))
    error_message = "name is \"${var.name}\"; begin with a letter, and use letters, digits and hyphens, 100 at most."
  }
}

variable "cidr" {
  description = "The addresses of the network. Each zone gets an eighth of them for nodes and pods, and a 128th for load balancers and NAT gateways."
  type        = string
  default     = "10.0.0.0/16"

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && can(regex("^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.)", var.cidr))
    error_message = "cidr is \"${var.cidr}\"; give a private range, such as 10.0.0.0/16 (10/8, 172.16/12, 192.168/16 or 100.64/10)."
  }

  validation {
    condition     = try(tonumber(split("/", var.cidr)[1]), 0) >= 16 && try(tonumber(split("/", var.cidr)[1]), 0) <= 20
    error_message = "cidr is \"${var.cidr}\"; a VPC has at most a /16, and below a /20 the pods of a node would not find addresses (each node takes them by 16)."
  }

  validation {
    condition     = try(cidrsubnet(var.cidr, 0, 0) == var.cidr, false)
    error_message = "cidr is \"${var.cidr}\", which is no network's first address${can(cidrsubnet(var.cidr, 0, 0)) ? "; did you mean ${cidrsubnet(var.cidr, 0, 0)}?" : "."}"
  }
}

variable "zones" {
  description = "The availability zones, two to four. EKS needs two at least."
  type        = list(string)

  validation {
    condition     = length(var.zones) >= 2 && length(var.zones) <= 4 && length(distinct(var.zones)) == length(var.zones)
    error_message = "zones is [${join(", ", var.zones)}]; give two to four different availability zones."
  }
}

variable "cluster_name" {
  description = "The EKS cluster whose load balancers may use the subnets; null for none."
  type        = string
  default     = null
}

variable "nat" {
  description = "How the private subnets reach the internet: `one` NAT gateway for all (cheap; its zone's failure cuts off the others), `per-zone`, or `none`."
  type        = string
  default     = "one"

  validation {
    condition     = contains(["one", "per-zone", "none"], var.nat)
    error_message = "nat is \"${var.nat}\"; it is one, per-zone or none."
  }

  validation {
    condition     = var.nat != "none" || length(var.interface_endpoints) > 0
    error_message = "With nat = \"none\" nodes reach AWS through endpoints alone: name interface_endpoints, at least ec2, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, logs and sts."
  }
}

variable "interface_endpoints" {
  description = "The AWS services that are reached without leaving the network, such as `ecr.dkr`. Each costs by the hour and zone; that of S3, which the layers of images come through, is always there and free."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for service in var.interface_endpoints : can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)*$", service)) && service != "s3" && service != "dynamodb"])
    error_message = "An interface endpoint is the last part of a service's name, such as ecr.dkr or sts, and s3 has its own; found: ${join(", ", [for service in var.interface_endpoints : service if !can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)*$", service)) || service == "s3" || service == "dynamodb"])}."
  }
}

variable "flow_logs_days" {
  description = "For how many days the log of all connections is kept; 0 for no log."
  type        = number
  default     = 7

  validation {
    condition     = contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.flow_logs_days)
    error_message = "flow_logs_days is ${var.flow_logs_days}; CloudWatch knows 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545 and 731, and 0 keeps none."
  }
}

variable "kms_key_arn" {
  description = "The KMS key that encrypts the log of connections; null for CloudWatch's own."
  type        = string
  default     = null
}

variable "permissions_boundary_arn" {
  description = "The permissions boundary of the role that writes the log; null for none."
  type        = string
  default     = null
}
