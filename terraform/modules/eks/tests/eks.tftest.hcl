mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-west-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/mock" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-1:123456789012:key/mock" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 1 }
  }
  mock_resource "aws_eks_cluster" {
    defaults = {
      identity              = [{ oidc = [{ issuer = "https://oidc.eks.eu-west-1.amazonaws.com/id/ABC" }] }]
      certificate_authority = [{ data = "Q0E=" }]
    }
  }
}

variables {
  name               = "test"
  kubernetes_version = "1.35"
  subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  node_groups = {
    general = { instance_types = ["m7g.large"], minimum = 1, desired = 2, maximum = 3 }
  }
  addons = {
    vpc-cni = { before_nodes = true, role_arn = "arn:aws:iam::123456789012:role/cni", configuration = "{\"enableNetworkPolicy\":\"true\"}" }
    coredns = { version = "v1.2.3-eksbuild.4" }
  }
}

run "the_api_answers_within_the_network_alone" {
  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].endpoint_private_access && !aws_eks_cluster.this.vpc_config[0].endpoint_public_access
    error_message = "Without named addresses the API must be private."
  }
  assert {
    condition     = output.oidc_issuer == "oidc.eks.eu-west-1.amazonaws.com/id/ABC"
    error_message = "The issuer must come without its scheme."
  }
}

run "the_api_answers_to_named_addresses" {
  variables {
    api_public_cidrs = ["203.0.113.7/32"]
  }
  assert {
    condition     = aws_eks_cluster.this.vpc_config[0].endpoint_private_access && aws_eks_cluster.this.vpc_config[0].endpoint_public_access && aws_eks_cluster.this.vpc_config[0].public_access_cidrs == toset(["203.0.113.7/32"])
    error_message = "The API must answer to the named addresses, and within the network."
  }
}

run "secrets_are_encrypted_and_everything_is_logged" {
  assert {
    condition     = aws_eks_cluster.this.encryption_config[0].resources == toset(["secrets"]) && aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == "arn:aws:kms:eu-west-1:123456789012:key/mock"
    error_message = "Secrets must be encrypted by the key."
  }
  assert {
    condition     = aws_eks_cluster.this.enabled_cluster_log_types == toset(["api", "audit", "authenticator", "controllerManager", "scheduler"])
    error_message = "All logs of the control plane must be on."
  }
  assert {
    condition     = aws_cloudwatch_log_group.this.name == "/aws/eks/test/cluster" && aws_cloudwatch_log_group.this.kms_key_id == "arn:aws:kms:eu-west-1:123456789012:key/mock"
    error_message = "The log must be the one that EKS writes to, encrypted by the key."
  }
  assert {
    condition     = jsondecode(aws_kms_key.this.policy).Statement[1].Condition.ArnEquals["kms:EncryptionContext:aws:logs:arn"] == "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/eks/test/cluster"
    error_message = "CloudWatch may use the key for this log alone."
  }
}

run "whoever_makes_the_cluster_gets_nothing_by_that" {
  assert {
    condition     = aws_eks_cluster.this.access_config[0].authentication_mode == "API" && !aws_eks_cluster.this.access_config[0].bootstrap_cluster_creator_admin_permissions && length(aws_eks_access_entry.this) == 0
    error_message = "Access must come from entries alone."
  }
  assert {
    condition     = aws_eks_cluster.this.upgrade_policy[0].support_type == "STANDARD"
    error_message = "Extended support must never be paid by accident."
  }
}

run "access_is_for_the_cluster_or_for_namespaces" {
  variables {
    access = {
      platform = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AmazonEKSClusterAdminPolicy" }
      shop     = { principal_arn = "arn:aws:iam::123456789012:role/shop", policy = "AmazonEKSViewPolicy", namespaces = ["shop"] }
    }
  }
  assert {
    condition     = aws_eks_access_policy_association.this["platform"].access_scope[0].type == "cluster" && aws_eks_access_policy_association.this["platform"].policy_arn == "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
    error_message = "An entry without namespaces must be for the cluster."
  }
  assert {
    condition     = aws_eks_access_policy_association.this["shop"].access_scope[0].type == "namespace" && aws_eks_access_policy_association.this["shop"].access_scope[0].namespaces == toset(["shop"])
    error_message = "An entry with namespaces must be for those."
  }
}

run "graviton_on_demand" {
  assert {
    condition     = aws_eks_node_group.this["general"].ami_type == "AL2023_ARM_64_STANDARD" && aws_eks_node_group.this["general"].capacity_type == "ON_DEMAND"
    error_message = "arm64 must get Graviton's image."
  }
  assert {
    condition     = aws_launch_template.node["general"].metadata_options[0].http_tokens == "required" && aws_launch_template.node["general"].metadata_options[0].http_put_response_hop_limit == 1
    error_message = "Pods must not reach the node's credentials."
  }
  assert {
    condition     = tobool(aws_launch_template.node["general"].block_device_mappings[0].ebs[0].encrypted) && aws_launch_template.node["general"].block_device_mappings[0].ebs[0].volume_size == 30
    error_message = "Disks must be encrypted."
  }
}

run "x86_on_spot_with_a_taint" {
  variables {
    node_groups = {
      batch = {
        architecture   = "x86_64"
        capacity       = "spot"
        instance_types = ["m5.large", "m6i.large", "m7i.large"]
        minimum        = 0
        desired        = 0
        maximum        = 3
        disk_gib       = 50
        labels         = { role = "batch" }
        taints         = [{ key = "batch", value = "true", effect = "NO_SCHEDULE" }]
      }
    }
    instance_tags = { Owner = "platform" }
  }
  assert {
    condition     = aws_eks_node_group.this["batch"].ami_type == "AL2023_x86_64_STANDARD" && aws_eks_node_group.this["batch"].capacity_type == "SPOT" && length(aws_eks_node_group.this["batch"].taint) == 1
    error_message = "x86_64 on spot, with its taint."
  }
  assert {
    condition     = alltrue([for specification in aws_launch_template.node["batch"].tag_specifications : specification.tags == tomap({ Owner = "platform", Name = "test-batch" })])
    error_message = "Instances and disks must carry the tags."
  }
}

run "the_network_of_pods_comes_before_the_nodes" {
  assert {
    condition     = keys(aws_eks_addon.first) == ["vpc-cni"] && keys(aws_eks_addon.later) == ["coredns"]
    error_message = "Add-ons must come where they say."
  }
  assert {
    condition     = aws_eks_addon.first["vpc-cni"].service_account_role_arn == "arn:aws:iam::123456789012:role/cni" && aws_eks_addon.later["coredns"].addon_version == "v1.2.3-eksbuild.4"
    error_message = "An add-on must have its role and its version."
  }
}

run "roles_have_their_policies_and_no_other" {
  variables {
    permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundary"
  }
  assert {
    condition     = aws_iam_role_policy_attachments_exclusive.cluster.policy_arns == toset(["arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"])
    error_message = "The control plane has one policy."
  }
  assert {
    condition = aws_iam_role_policy_attachments_exclusive.node.policy_arns == toset([
      "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
      "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
      "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    ])
    error_message = "Nodes join, pull and are reached, and cannot change the network."
  }
  assert {
    condition     = aws_iam_role.cluster.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary" && aws_iam_role.node.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary"
    error_message = "The boundary must be put on."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
}

run "refuses_a_name_too_long_for_its_roles" {
  command = plan
  variables {
    name = "a-name-of-a-cluster-that-goes-on-and-on-and-on"
  }
  expect_failures = [var.name]
}

run "refuses_a_patch_version" {
  command = plan
  variables {
    kubernetes_version = "1.35.2"
  }
  expect_failures = [var.kubernetes_version]
}

run "refuses_one_subnet" {
  command = plan
  variables {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
  expect_failures = [var.subnet_ids]
}

run "refuses_what_is_no_range" {
  command = plan
  variables {
    api_public_cidrs = ["office"]
  }
  expect_failures = [var.api_public_cidrs]
}

run "refuses_the_whole_internet" {
  command = plan
  variables {
    api_public_cidrs = ["0.0.0.0/0"]
  }
  expect_failures = [var.api_public_cidrs]
}

run "refuses_the_internet_by_halves" {
  command = plan
  variables {
    api_public_cidrs = ["0.0.0.0/1", "128.0.0.0/1"]
  }
  expect_failures = [var.api_public_cidrs]
}

run "refuses_a_log_that_there_is_not" {
  command = plan
  variables {
    log_types = ["kubelet"]
  }
  expect_failures = [var.log_types]
}

run "refuses_days_that_cloudwatch_and_kms_do_not_know" {
  command = plan
  variables {
    log_days          = 8
    key_deletion_days = 1
  }
  expect_failures = [var.log_days, var.key_deletion_days]
}

run "refuses_no_nodes" {
  command = plan
  variables {
    node_groups = {}
  }
  expect_failures = [var.node_groups]
}

run "refuses_another_architecture" {
  command = plan
  variables {
    node_groups = { g = { architecture = "riscv", instance_types = ["m7i.large"], minimum = 1, desired = 1, maximum = 1 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_x86_types_for_graviton" {
  command = plan
  variables {
    node_groups = { g = { instance_types = ["m7i.large"], minimum = 1, desired = 1, maximum = 1 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_graviton_types_for_x86" {
  command = plan
  variables {
    node_groups = { g = { architecture = "x86_64", instance_types = ["t4g.large"], minimum = 1, desired = 1, maximum = 1 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_another_capacity" {
  command = plan
  variables {
    node_groups = { g = { capacity = "SPOT", instance_types = ["m7g.large"], minimum = 1, desired = 1, maximum = 1 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_spot_of_one_type" {
  command = plan
  variables {
    node_groups = { g = { capacity = "spot", instance_types = ["m7g.large"], minimum = 1, desired = 1, maximum = 1 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_more_nodes_than_the_maximum" {
  command = plan
  variables {
    node_groups = { g = { instance_types = ["m7g.large"], minimum = 1, desired = 4, maximum = 3 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_a_disk_too_small_for_images" {
  command = plan
  variables {
    node_groups = { g = { instance_types = ["m7g.large"], minimum = 1, desired = 1, maximum = 1, disk_gib = 8 } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_a_taint_without_an_effect_of_eks" {
  command = plan
  variables {
    node_groups = { g = { instance_types = ["m7g.large"], minimum = 1, desired = 1, maximum = 1, taints = [{ key = "k", effect = "NoSchedule" }] } }
  }
  expect_failures = [var.node_groups]
}

run "refuses_a_network_without_policies" {
  command = plan
  variables {
    addons = { vpc-cni = { before_nodes = true } }
  }
  expect_failures = [var.addons]
}

run "refuses_a_configuration_that_is_no_json" {
  command = plan
  variables {
    addons = {
      vpc-cni = { before_nodes = true, configuration = "{\"enableNetworkPolicy\":\"true\"}" }
      coredns = { configuration = "replicas: 2" }
    }
  }
  expect_failures = [var.addons]
}

run "refuses_a_session_as_principal" {
  command = plan
  variables {
    access = { a = { principal_arn = "arn:aws:sts::123456789012:assumed-role/platform/me", policy = "AmazonEKSViewPolicy" } }
  }
  expect_failures = [var.access]
}

run "refuses_a_principal_twice" {
  command = plan
  variables {
    access = {
      a = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AmazonEKSViewPolicy" }
      b = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AmazonEKSClusterAdminPolicy" }
    }
  }
  expect_failures = [var.access]
}

run "refuses_a_policy_that_eks_does_not_have" {
  command = plan
  variables {
    access = { a = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AdministratorAccess" } }
  }
  expect_failures = [var.access]
}

run "refuses_a_cluster_administrator_of_a_namespace" {
  command = plan
  variables {
    access = { a = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AmazonEKSClusterAdminPolicy", namespaces = ["shop"] } }
  }
  expect_failures = [var.access]
}
