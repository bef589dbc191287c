variable "region" {
  description = "The AWS region of the cluster."
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

  # A destroy heeds a validation as an apply does; preconditions are mere warnings to it. It stands here since all calls to AWS wait
  # for this variable, and those that `made` is of cannot wait for `made`. The first half: a condition has to name its variable.
  validation {
    condition     = var.project != null && terraform_data.made.input == { name = var.name, region = var.region }
    error_message = "The cluster of this state is ${terraform_data.made.input.name} in ${terraform_data.made.input.region}, and the variables say ${var.name} in ${var.region}: in another region Terraform finds nothing of it and forgets it, and another name is another cluster. Give -var=name=${terraform_data.made.input.name} -var=region=${terraform_data.made.input.region}, or take the state of the one you mean."
  }
}

variable "name" {
  description = "The name of the cluster and its network; bootstrap's `cluster_names` must hold it."
  type        = string
  default     = "my-eks-cluster"
}

variable "kubernetes_version" {
  description = "The version of Kubernetes."
  type        = string
  default     = "1.35"
}

variable "expires_at" {
  description = "When the cluster may be destroyed, as `2026-01-31T18:00:00Z`: the tag `ExpiresAt` on all of it, which the workflow `expire` reads. Null: never."
  type        = string
  default     = null

  validation {
    condition     = var.expires_at == null || (can(timeadd(var.expires_at, "0s")) && can(regex("Z$", var.expires_at)))
    error_message = "expires_at is \"${var.expires_at == null ? "" : var.expires_at}\"; give a moment in UTC, such as 2026-01-31T18:00:00Z, or null."
  }
}

# ---- network

variable "cidr" {
  description = "The addresses of the network."
  type        = string
  default     = "10.0.0.0/16"
}

variable "zones" {
  description = "The three availability zones; null takes a, b and c of the region. Some regions have others: `aws ec2 describe-availability-zones` tells."
  type        = list(string)
  default     = null

  validation {
    condition     = var.zones == null || length(coalesce(var.zones, [])) == 3
    error_message = "zones is [${join(", ", coalesce(var.zones, []))}]; give three, or null for a, b and c of the region."
  }
}

variable "nat" {
  description = "NAT gateways: `one`, `per-zone` (three) or `none`."
  type        = string
  default     = "one"
}

variable "interface_endpoints" {
  description = "The AWS services that are reached without a NAT gateway, such as `ecr.dkr`; each costs by the hour and zone."
  type        = set(string)
  default     = []
}

variable "flow_logs_days" {
  description = "For how many days the log of all connections is kept; 0 for no log."
  type        = number
  default     = 7
}

# ---- control plane

variable "api_public_cidrs" {
  description = "From which addresses the Kubernetes API answers over the internet. Empty: from within the network alone. Nothing here needs it: Argo CD runs inside, and CI writes to Git."
  type        = list(string)
  default     = []
}

variable "log_days" {
  description = "For how many days the logs of the control plane are kept."
  type        = number
  default     = 7
}

variable "access" {
  description = "Who may do what through the Kubernetes API, by a name of your own: `principal_arn`, `policy` (such as `AmazonEKSClusterAdminPolicy`) and, for a part of the cluster, `namespaces`."
  type = map(object({
    principal_arn = string
    policy        = string
    namespaces    = optional(list(string), [])
  }))
  default = {}
}

variable "addon_versions" {
  description = "Versions of add-ons, by name; EKS's recommended one for those that are not named."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.addon_versions) : contains(["vpc-cni", "kube-proxy", "coredns", "aws-ebs-csi-driver", "metrics-server"], name)])
    error_message = "addon_versions names ${join(", ", [for name in keys(var.addon_versions) : name if !contains(["vpc-cni", "kube-proxy", "coredns", "aws-ebs-csi-driver", "metrics-server"], name)])}; the add-ons are vpc-cni, kube-proxy, coredns, aws-ebs-csi-driver and metrics-server."
  }
}

# ---- nodes

variable "architecture" {
  description = "The nodes' processors: `x86_64`, or `arm64` for Graviton, which costs about a fifth less and needs all images to be built for `linux/arm64`, too."
  type        = string
  default     = "x86_64"

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "architecture is \"${var.architecture}\"; it is x86_64 or arm64."
  }
}

variable "capacity" {
  description = "`on-demand`, or `spot`, which costs a third or so and is taken away with two minutes' notice."
  type        = string
  default     = "on-demand"

  validation {
    condition     = contains(["on-demand", "spot"], var.capacity)
    error_message = "capacity is \"${var.capacity}\"; it is on-demand or spot."
  }
}

variable "instance_types" {
  description = "The instance types that serve as nodes, the best first; null takes five of 2 processors and 8 GiB that suit `architecture`."
  type        = list(string)
  default     = null
}

variable "nodes" {
  description = "How many nodes there are at least, at first and at most. The shop, Argo CD and the observability need two of 8 GiB."
  type        = object({ minimum = number, desired = number, maximum = number })
  default     = { minimum = 2, desired = 2, maximum = 4 }
}

variable "disk_gib" {
  description = "The disk of a node, in GiB."
  type        = number
  default     = 30
}

# ---- what the pods may

variable "domain" {
  description = "The domain whose zone the foundation made: external-dns may write its records there, and nowhere else. Null: no external-dns."
  type        = string
  default     = null
}

variable "shop" {
  description = "The service account of the shop that gets a role, and what that may do as a JSON policy. Null: nothing, it is an identity only."
  type = object({
    namespace       = optional(string, "shop-production")
    service_account = optional(string, "quote")
    policy          = optional(string)
  })
  default = {}
}

variable "permissions_boundary" {
  description = "The name of the permissions boundary that bootstrap made, without which its apply role makes no role; null for none, where a person applies."
  type        = string
  default     = "slipway-boundary"
}

# ---- money

variable "budget" {
  description = "What a month of this cluster may cost in dollars, and who is told by mail at 50, 80 and 100 percent and at a forecast of more. Null: no budget."
  type        = object({ limit_usd = number, emails = list(string) })
  default     = null
}
