variable "name" {
  description = "The name of the cluster; roles, key and log of it begin with it."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", var.name))
    error_message = "name is \"${var.name}\"; begin with a letter or digit, and use letters, digits, - and _, 40 at most (EKS takes more, the names of roles that begin with it do not)."
  }
}

variable "kubernetes_version" {
  description = "The version of Kubernetes. It is raised one minor version at a time, and never lowered."
  type        = string

  validation {
    condition     = can(regex("^1\\.[0-9]{2}$", var.kubernetes_version))
    error_message = "kubernetes_version is \"${var.kubernetes_version}\"; give a minor version, such as 1.35."
  }
}

variable "subnet_ids" {
  description = "The private subnets of the nodes and of the control plane's network interfaces, in two zones at least."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids has ${length(var.subnet_ids)}; EKS needs subnets in two zones at least."
  }
}

variable "api_public_cidrs" {
  description = "From which addresses the Kubernetes API answers over the internet. Empty: from within the network alone."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.api_public_cidrs : can(cidrhost(cidr, 0)) && !strcontains(cidr, ":")])
    error_message = "No IPv4 range: ${join(", ", [for cidr in var.api_public_cidrs : cidr if !can(cidrhost(cidr, 0)) || strcontains(cidr, ":")])}; write 203.0.113.7/32, for example."
  }

  validation {
    condition     = alltrue([for cidr in var.api_public_cidrs : try(tonumber(split("/", cidr)[1]) >= 8, true)])
    error_message = "${join(", ", [for cidr in var.api_public_cidrs : cidr if !try(tonumber(split("/", cidr)[1]) >= 8, true)])} is half the internet or all of it; name the addresses of your office, VPN or runners."
  }
}

variable "log_types" {
  description = "The logs of the control plane that are kept."
  type        = set(string)
  default     = ["api", "audit", "authenticator", "controllerManager", "scheduler"]

  validation {
    condition     = alltrue([for type in var.log_types : contains(["api", "audit", "authenticator", "controllerManager", "scheduler"], type)])
    error_message = "The control plane has the logs api, audit, authenticator, controllerManager and scheduler; found: ${join(", ", [for type in var.log_types : type if !contains(["api", "audit", "authenticator", "controllerManager", "scheduler"], type)])}."
  }
}

variable "log_days" {
  description = "For how many days the logs of the control plane are kept."
  type        = number
  default     = 7

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_days)
    error_message = "log_days is ${var.log_days}; CloudWatch knows 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545 and 731."
  }
}

variable "key_deletion_days" {
  description = "For how many days the deletion of the cluster's key can be taken back. It costs until it is gone."
  type        = number
  default     = 7

  validation {
    condition     = var.key_deletion_days >= 7 && var.key_deletion_days <= 30
    error_message = "key_deletion_days is ${var.key_deletion_days}; KMS takes 7 to 30."
  }
}

variable "node_groups" {
  description = <<-EOT
    The managed node groups, by name. `architecture` is `arm64` (Graviton) or `x86_64`, `capacity` is `spot` or `on-demand`.
    Spot needs three instance types at least, since each type is a pool of its own that may run dry.
  EOT
  type = map(object({
    architecture   = optional(string, "arm64")
    instance_types = list(string)
    capacity       = optional(string, "on-demand")
    minimum        = number
    desired        = number
    maximum        = number
    disk_gib       = optional(number, 30)
    labels         = optional(map(string), {})
    taints = optional(list(object({
      key    = string
      value  = optional(string)
      effect = string
    })), [])
  }))

  validation {
    condition     = length(var.node_groups) > 0 && alltrue([for name in keys(var.node_groups) : can(regex("^[a-z][a-z0-9-]{0,19}$", name))])
    error_message = "Give one node group at least; its name begins with a lower-case letter and has lower-case letters, digits and hyphens, 20 at most. Found: [${join(", ", keys(var.node_groups))}]."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : contains(["arm64", "x86_64"], group.architecture)])
    error_message = "architecture is arm64 or x86_64; found: ${join(", ", [for name, group in var.node_groups : "${name} ${group.architecture}" if !contains(["arm64", "x86_64"], group.architecture)])}."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : contains(["spot", "on-demand"], group.capacity)])
    error_message = "capacity is spot or on-demand; found: ${join(", ", [for name, group in var.node_groups : "${name} ${group.capacity}" if !contains(["spot", "on-demand"], group.capacity)])}."
  }

  validation {
    condition     = alltrue(flatten([for group in var.node_groups : [for type in group.instance_types : can(regex("^[a-z]+[0-9]+g[a-z-]*\\.", type)) == (group.architecture == "arm64")]]))
    error_message = "Graviton's types have a g behind the number (t4g.large, m7g.large), and need architecture arm64; others need x86_64. Found: ${join(", ", flatten([for name, group in var.node_groups : [for type in group.instance_types : "${name} ${group.architecture} ${type}" if can(regex("^[a-z]+[0-9]+g[a-z-]*\\.", type)) != (group.architecture == "arm64")]]))}."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : length(group.instance_types) >= (group.capacity == "spot" ? 3 : 1)])
    error_message = "A node group needs an instance type, on spot capacity three of them; found: ${join(", ", [for name, group in var.node_groups : "${name} ${length(group.instance_types)}" if length(group.instance_types) < (group.capacity == "spot" ? 3 : 1)])}."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : 0 <= group.minimum && group.minimum <= group.desired && group.desired <= group.maximum && group.maximum >= 1])
    error_message = "0 <= minimum <= desired <= maximum, and maximum 1 at least; found: ${join(", ", [for name, group in var.node_groups : "${name} ${group.minimum}/${group.desired}/${group.maximum}" if !(0 <= group.minimum && group.minimum <= group.desired && group.desired <= group.maximum && group.maximum >= 1)])}."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : group.disk_gib >= 20])
    error_message = "disk_gib is 20 at least, for images and logs; found: ${join(", ", [for name, group in var.node_groups : "${name} ${group.disk_gib}" if group.disk_gib < 20])}."
  }

  validation {
    condition     = alltrue(flatten([for group in var.node_groups : [for taint in group.taints : contains(["NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"], taint.effect)]]))
    error_message = "The effect of a taint is NO_SCHEDULE, NO_EXECUTE or PREFER_NO_SCHEDULE; found: ${join(", ", flatten([for group in var.node_groups : [for taint in group.taints : taint.effect if !contains(["NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"], taint.effect)]]))}."
  }
}

variable "addons" {
  description = <<-EOT
    The add-ons, by name. `before_nodes` is for those without which a node never becomes ready; `version` null takes the one that
    EKS recommends for the version of Kubernetes; `role_arn` is the role of the add-on's service account.
  EOT
  type = map(object({
    version       = optional(string)
    role_arn      = optional(string)
    configuration = optional(string)
    before_nodes  = optional(bool, false)
  }))

  validation {
    condition     = try(tostring(jsondecode(var.addons["vpc-cni"].configuration).enableNetworkPolicy), "") == "true"
    error_message = "The add-on vpc-cni must be there, with enableNetworkPolicy \"true\" in its configuration: without it every NetworkPolicy is accepted and none is kept."
  }

  validation {
    condition     = alltrue([for addon in var.addons : addon.configuration == null || can(jsondecode(addon.configuration))])
    error_message = "The configuration of an add-on is a JSON document; that of ${join(", ", [for name, addon in var.addons : name if !(addon.configuration == null || can(jsondecode(addon.configuration)))])} is not."
  }
}

variable "access" {
  description = <<-EOT
    Who may do what through the Kubernetes API, by a name of your own. `policy` is one of EKS's access policies
    (`AmazonEKSClusterAdminPolicy`, `AmazonEKSAdminPolicy`, `AmazonEKSEditPolicy`, `AmazonEKSViewPolicy`, `AmazonEKSAdminViewPolicy`);
    `namespaces` limits it, empty means the whole cluster. Whoever makes the cluster gets nothing by that.
  EOT
  type = map(object({
    principal_arn = string
    policy        = string
    namespaces    = optional(list(string), [])
  }))
  default = {}

  validation {
    condition     = alltrue([for entry in var.access : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/", entry.principal_arn))])
    error_message = "principal_arn is the ARN of a role or a user (not of a session, nor of a whole account); found: ${join(", ", [for entry in var.access : entry.principal_arn if !can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/", entry.principal_arn))])}."
  }

  validation {
    condition     = length(distinct([for entry in var.access : entry.principal_arn])) == length(var.access)
    error_message = "A principal has one entry; given more than once: ${join(", ", distinct([for entry in var.access : entry.principal_arn if length([for other in var.access : other if other.principal_arn == entry.principal_arn]) > 1]))}."
  }

  validation {
    condition     = alltrue([for entry in var.access : contains(["AmazonEKSClusterAdminPolicy", "AmazonEKSAdminPolicy", "AmazonEKSEditPolicy", "AmazonEKSViewPolicy", "AmazonEKSAdminViewPolicy"], entry.policy)])
    error_message = "policy is AmazonEKSClusterAdminPolicy, AmazonEKSAdminPolicy, AmazonEKSEditPolicy, AmazonEKSViewPolicy or AmazonEKSAdminViewPolicy; found: ${join(", ", [for entry in var.access : entry.policy if !contains(["AmazonEKSClusterAdminPolicy", "AmazonEKSAdminPolicy", "AmazonEKSEditPolicy", "AmazonEKSViewPolicy", "AmazonEKSAdminViewPolicy"], entry.policy)])}."
  }

  validation {
    condition     = alltrue([for entry in var.access : entry.policy != "AmazonEKSClusterAdminPolicy" || length(entry.namespaces) == 0])
    error_message = "AmazonEKSClusterAdminPolicy is for the whole cluster; in namespaces use AmazonEKSAdminPolicy."
  }
}

variable "permissions_boundary_arn" {
  description = "The permissions boundary of the roles of cluster and nodes; null for none."
  type        = string
  default     = null
}

variable "instance_tags" {
  description = "The tags of instances, their disks and network interfaces: AWS makes those, so the tags of the provider do not reach them."
  type        = map(string)
  default     = {}
}
