# The roles of pods, one a service account. Manifests and charts name them in the annotation eks.amazonaws.com/role-arn.
locals {
  aws_policies = "arn:${data.aws_partition.current.partition}:iam::aws:policy"
  elb          = "arn:${data.aws_partition.current.partition}:elasticloadbalancing:${var.region}:${data.aws_caller_identity.current.account_id}"
  groups       = "arn:${data.aws_partition.current.partition}:ec2:${var.region}:${data.aws_caller_identity.current.account_id}:security-group/*"

  # The controller tags what it makes with its cluster's name, and may touch only what is so tagged.
  made_for_us = { StringEquals = { "aws:RequestTag/elbv2.k8s.aws/cluster" = var.name } }
  is_ours     = { StringEquals = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = var.name } }
}

# Assigns addresses of the subnets to pods.
module "network_role" {
  source = "../modules/irsa"

  name                     = "${var.name}-vpc-cni"
  description              = "Gives addresses to the pods of ${var.name}"
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = "kube-system"
  service_account          = "aws-node"
  managed_policy_arns      = ["${local.aws_policies}/AmazonEKS_CNI_Policy"]
  permissions_boundary_arn = local.boundary_arn
}

# Makes, attaches and deletes the disks of volume claims: AWS's policy lets it touch only those that it tagged.
module "disks_role" {
  source = "../modules/irsa"

  name                     = "${var.name}-ebs-csi"
  description              = "Keeps the disks of ${var.name}"
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = "kube-system"
  service_account          = "ebs-csi-controller-sa"
  managed_policy_arns      = ["${local.aws_policies}/service-role/AmazonEBSCSIDriverPolicy"]
  permissions_boundary_arn = local.boundary_arn
}

# external-dns: the records of one zone.
module "records_role" {
  source = "../modules/irsa"
  count  = var.domain == null ? 0 : 1

  name                     = "${var.name}-external-dns"
  description              = "Keeps the records of ${var.name} in the zone of ${coalesce(var.domain, "none")}"
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = "external-dns"
  service_account          = "external-dns"
  permissions_boundary_arn = local.boundary_arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets", "route53:ListTagsForResource"]
        Resource = "arn:${data.aws_partition.current.partition}:route53:::hostedzone/${data.aws_route53_zone.this[0].zone_id}"
      },
      # It finds its zone by listing them; AWS knows no narrower right for that.
      { Effect = "Allow", Action = "route53:ListHostedZones", Resource = "*" },
    ]
  })
}

data "aws_route53_zone" "this" {
  count = var.domain == null ? 0 : 1

  name         = var.domain
  private_zone = false
}

# What pods of the shop may: nothing, until somebody says what.
module "shop_role" {
  source = "../modules/irsa"

  name                     = "${var.name}-shop"
  description              = "The shop on ${var.name}"
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = var.shop.namespace
  service_account          = var.shop.service_account
  policy                   = var.shop.policy
  permissions_boundary_arn = local.boundary_arn
}

# The AWS Load Balancer Controller, 3.5. Its own policy holds for all clusters of an account; this one for ours. Left out:
# web application firewalls, Shield, Cognito and address pools, which no Ingress of ours asks for (what it reads of them to
# find that out is there).
module "load_balancer_role" {
  source = "../modules/irsa"

  name                     = "${var.name}-load-balancers"
  description              = "Makes load balancers for ${var.name}"
  oidc_provider_arn        = module.cluster.oidc_provider_arn
  oidc_issuer              = module.cluster.oidc_issuer
  namespace                = "kube-system"
  service_account          = "aws-load-balancer-controller"
  permissions_boundary_arn = local.boundary_arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # The first load balancer of an account.
        Effect    = "Allow"
        Action    = "iam:CreateServiceLinkedRole"
        Resource  = "*"
        Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
      },
      {
        # It looks for subnets, groups, addresses and certificates; none of these can be narrowed to a resource.
        Effect = "Allow"
        Action = [
          "acm:DescribeCertificate", "acm:ListCertificates",
          "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeInstances",
          "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups",
          "ec2:DescribeSubnets", "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs",
          "ec2:GetSecurityGroupsForVpc",
          "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeListenerAttributes",
          "elasticloadbalancing:DescribeListenerCertificates", "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeLoadBalancerAttributes", "elasticloadbalancing:DescribeLoadBalancers",
          "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags",
          "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth", "elasticloadbalancing:DescribeTrustStores",
          "shield:GetSubscriptionState", "shield:DescribeProtection", "wafv2:GetWebACL", "wafv2:GetWebACLForResource",
          "waf-regional:GetWebACL", "waf-regional:GetWebACLForResource",
        ]
        Resource = "*"
      },
      {
        # Opens the nodes' group, which EKS made for this cluster, to its load balancers.
        Effect    = "Allow"
        Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
        Resource  = "*"
        Condition = { Null = { "aws:ResourceTag/kubernetes.io/cluster/${var.name}" = "false" } }
      },
      {
        Effect    = "Allow"
        Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupIngress"]
        Resource  = "*"
        Condition = local.is_ours
      },
      # A group is made in a VPC, which carries no tag of the controller's.
      { Effect = "Allow", Action = "ec2:CreateSecurityGroup", Resource = "*" },
      {
        Effect   = "Allow"
        Action   = "ec2:CreateTags"
        Resource = local.groups
        Condition = {
          StringEquals = { "ec2:CreateAction" = "CreateSecurityGroup", "aws:RequestTag/elbv2.k8s.aws/cluster" = var.name }
        }
      },
      {
        # Other tags, never that of the cluster.
        Effect   = "Allow"
        Action   = ["ec2:CreateTags", "ec2:DeleteTags"]
        Resource = local.groups
        Condition = {
          StringEquals = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = var.name }
          Null         = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "true" }
        }
      },
      {
        Effect    = "Allow"
        Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
        Resource  = "*"
        Condition = local.made_for_us
      },
      {
        Effect    = "Allow"
        Action    = "elasticloadbalancing:AddTags"
        Resource  = ["${local.elb}:loadbalancer/app/*/*", "${local.elb}:loadbalancer/net/*/*", "${local.elb}:targetgroup/*/*"]
        Condition = { StringEquals = { "elasticloadbalancing:CreateAction" = ["CreateLoadBalancer", "CreateTargetGroup"], "aws:RequestTag/elbv2.k8s.aws/cluster" = var.name } }
      },
      {
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"]
        Resource = ["${local.elb}:loadbalancer/app/*/*", "${local.elb}:loadbalancer/net/*/*", "${local.elb}:targetgroup/*/*"]
        Condition = {
          StringEquals = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = var.name }
          Null         = { "aws:RequestTag/elbv2.k8s.aws/cluster" = "true" }
        }
      },
      {
        # Listeners and rules hang on a load balancer; what the controller gives them as tags comes after they are made.
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"]
        Resource = ["${local.elb}:listener/app/*/*/*", "${local.elb}:listener/net/*/*/*", "${local.elb}:listener-rule/app/*/*/*", "${local.elb}:listener-rule/net/*/*/*"]
      },
      {
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:CreateListener", "elasticloadbalancing:CreateRule",
          "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteRule", "elasticloadbalancing:ModifyListener",
          "elasticloadbalancing:ModifyRule", "elasticloadbalancing:RemoveListenerCertificates", "elasticloadbalancing:SetRulePriorities",
        ]
        Resource = "*"
      },
      {
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:ModifyListenerAttributes",
          "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyTargetGroup",
          "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:SetIpAddressType",
          "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets",
        ]
        Resource  = "*"
        Condition = local.is_ours
      },
      {
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"]
        Resource = "${local.elb}:targetgroup/*/*"
      },
    ]
  })
}
