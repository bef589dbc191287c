# What each role may do, and why. Where AWS has no resource-level permission, or only for what does not exist yet, the
# resource is "*", and a condition on region, tag or name stands beside it where AWS knows one.
locals {
  bucket     = module.state.bucket_arn
  arn        = { for service in ["ec2", "eks", "ecr", "logs", "kms", "elasticloadbalancing"] : service => "arn:${local.partition}:${service}:${var.region}:${local.account}" }
  iam        = "arn:${local.partition}:iam::${local.account}"
  in_region  = { StringEquals = { "aws:RequestedRegion" = var.region } }
  with_tag   = { StringEquals = { "aws:RequestTag/Project" = var.project } }
  of_project = { StringEquals = { "aws:ResourceTag/Project" = var.project } }

  # The state of a stack, in its default workspace and in others. Bootstrap's own is none of them.
  states = flatten([for name in keys(var.stacks) : ["${local.bucket}/${name}/*", "${local.bucket}/env:/*/${name}/*"]])
  locks  = [for state in local.states : "${state}.tflock"]
  # Roles, logs and keys of a cluster begin with its name.
  cluster_roles = [for name in var.cluster_names : "${local.iam}:role/${name}-*"]
  cluster_logs  = flatten([for name in var.cluster_names : ["${local.arn.logs}:log-group:/aws/eks/${name}/*", "${local.arn.logs}:log-group:/aws/vpc/${name}/*"]])

  # Those of the prefix, and those that the catalogue names elsewhere, with their caches.
  repositories = concat(local.prefix == null ? [] : ["${local.arn.ecr}:repository/${local.prefix}/*"], flatten([
    for name in [for service in local.catalogue.services : try(service.repository, local.prefix == null ? service.name : null) if try(service.build, "") != "none"] :
    ["${local.arn.ecr}:repository/${name}", "${local.arn.ecr}:repository/${name}-cache"] if name != null && !startswith(coalesce(name, "-"), "${coalesce(local.prefix, "-")}/")
  ]))

  see_states = [
    { Effect = "Allow", Action = "s3:ListBucket", Resource = local.bucket },
    { Effect = "Allow", Action = "s3:GetObject", Resource = local.states },
    # A lock is a file beside the state: written to take it, deleted to let it go.
    { Effect = "Allow", Action = ["s3:PutObject", "s3:DeleteObject"], Resource = local.locks },
    { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = module.state.kms_key_arn },
  ]
  # Who plans seals, and opens no plan: a pull request must not read what another one's plan holds. It opens the key of
  # fingerprints alone. The encryption context is what terraform-plan and terraform-apply give each data key.
  sealed_here = { "kms:EncryptionContext:repository" = var.repository }
  seal = { for role, opens in { plan = ["fingerprint"], apply = ["fingerprint", "plan"] } : role => flatten([
    for key in aws_kms_key.seal : [
      { Effect = "Allow", Action = ["kms:GenerateDataKey"], Resource = key.arn, Condition = { StringEquals = local.sealed_here } },
      { Effect = "Allow", Action = ["kms:Decrypt"], Resource = key.arn, Condition = { StringEquals = merge(local.sealed_here, { "kms:EncryptionContext:slipway" = opens }) } },
    ]
  ]) }
  plan_state = jsonencode({ Version = "2012-10-17", Statement = concat(local.see_states, local.seal.plan) })
  apply_state = jsonencode({
    Version   = "2012-10-17"
    Statement = concat(local.see_states, [{ Effect = "Allow", Action = "s3:PutObject", Resource = local.states }], local.seal.apply)
  })

  # What a refresh asks, and what the search for leftovers asks. No secret, no object, no image and no log line among it.
  read = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = [
        "acm:DescribeCertificate", "acm:ListTagsForCertificate",
        "budgets:ListTagsForResource", "budgets:ViewBudget",
        "cloudtrail:LookupEvents", # Who changed what drifted.
        "ec2:Describe*",
        "ecr:DescribeRepositories", "ecr:GetLifecyclePolicy", "ecr:ListTagsForResource",
        "eks:Describe*", "eks:List*",
        "elasticloadbalancing:Describe*",
        "iam:GetOpenIDConnectProvider", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies",
        "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListResourceTags",
        "logs:DescribeLogGroups", "logs:ListTagsForResource",
        "route53:GetChange", "route53:GetHostedZone", "route53:ListHostedZones",
        "route53:ListResourceRecordSets", "route53:ListTagsForResource",
        "tag:GetResources",
      ]
      Resource = "*"
    }]
  })

  apply_network = jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      {
        # Made with the project's tag, or not at all.
        Effect = "Allow"
        Action = [
          "ec2:AllocateAddress", "ec2:CreateFlowLogs", "ec2:CreateInternetGateway", "ec2:CreateLaunchTemplate",
          "ec2:CreateNatGateway", "ec2:CreateRouteTable", "ec2:CreateSecurityGroup", "ec2:CreateSubnet", "ec2:CreateVpc",
          "ec2:CreateVpcEndpoint", "ec2:AuthorizeSecurityGroupIngress",
        ]
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestTag/Project" = var.project, "aws:RequestedRegion" = var.region } }
      },
      {
        # What is made inside of something needs that to be the project's.
        Effect    = "Allow"
        Action    = ["ec2:CreateSubnet", "ec2:CreateRouteTable", "ec2:CreateSecurityGroup", "ec2:CreateNatGateway", "ec2:CreateVpcEndpoint", "ec2:CreateFlowLogs"]
        Resource  = [for kind in ["vpc", "subnet", "elastic-ip", "route-table", "security-group"] : "${local.arn.ec2}:${kind}/*"]
        Condition = local.of_project
      },
      {
        Effect = "Allow"
        Action = [
          "ec2:AssociateRouteTable", "ec2:AttachInternetGateway", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateLaunchTemplateVersion",
          "ec2:CreateRoute", "ec2:DeleteFlowLogs", "ec2:DeleteInternetGateway", "ec2:DeleteLaunchTemplate", "ec2:DeleteLaunchTemplateVersions",
          "ec2:DeleteNatGateway", "ec2:DeleteRoute", "ec2:DeleteRouteTable", "ec2:DeleteSecurityGroup", "ec2:DeleteSubnet",
          "ec2:DeleteTags", "ec2:DeleteVpc", "ec2:DeleteVpcEndpoints", "ec2:DetachInternetGateway", "ec2:DisassociateAddress",
          "ec2:DisassociateRouteTable", "ec2:ModifyLaunchTemplate", "ec2:ModifySubnetAttribute", "ec2:ModifyVpcAttribute",
          "ec2:ModifyVpcEndpoint", "ec2:ReleaseAddress", "ec2:ReplaceRoute", "ec2:ReplaceRouteTableAssociation",
          "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress",
        ]
        Resource  = "${local.arn.ec2}:*"
        Condition = local.of_project
      },
      {
        # As part of making something.
        Effect    = "Allow"
        Action    = "ec2:CreateTags"
        Resource  = "${local.arn.ec2}:*"
        Condition = { Null = { "ec2:CreateAction" = "false" } }
      },
      { Effect = "Allow", Action = "ec2:CreateTags", Resource = "${local.arn.ec2}:*", Condition = local.of_project },
      {
        # The default group comes with the VPC, untagged, and is tagged before it is closed.
        Effect    = "Allow"
        Action    = "ec2:CreateTags"
        Resource  = "${local.arn.ec2}:security-group/*"
        Condition = local.with_tag
      },
      # The disks of volume claims: the add-on gives them the tags of the stack.
      { Effect = "Allow", Action = "ec2:DeleteVolume", Resource = "*", Condition = local.of_project },
      ],
      # What the controllers of a cluster left behind, by the tags that they gave it.
      [for tags in concat(
        [{ "aws:ResourceTag/elbv2.k8s.aws/cluster" = var.cluster_names }, { "aws:ResourceTag/cluster.k8s.amazonaws.com/name" = var.cluster_names }],
        [for name in var.cluster_names : { "aws:ResourceTag/kubernetes.io/cluster/${name}" = ["owned"] }],
        ) : {
        Effect = "Allow"
        Action = [
          "ec2:DeleteNetworkInterface", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress",
          "elasticloadbalancing:DeleteListener", "elasticloadbalancing:DeleteLoadBalancer", "elasticloadbalancing:DeleteTargetGroup",
        ]
        Resource  = "*"
        Condition = { StringEquals = tags }
      }],
    )
  })

  apply_rest = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "eks:AssociateAccessPolicy", "eks:AssociateEncryptionConfig", "eks:CreateAccessEntry", "eks:CreateAddon", "eks:CreateCluster",
          "eks:CreateNodegroup", "eks:DeleteAccessEntry", "eks:DeleteAddon", "eks:DeleteCluster", "eks:DeleteNodegroup",
          "eks:DisassociateAccessPolicy", "eks:TagResource", "eks:UntagResource", "eks:UpdateAccessEntry", "eks:UpdateAddon",
          "eks:UpdateClusterConfig", "eks:UpdateClusterVersion", "eks:UpdateNodegroupConfig", "eks:UpdateNodegroupVersion",
        ]
        Resource = flatten([for name in var.cluster_names : ["${local.arn.eks}:cluster/${name}", "${local.arn.eks}:*/${name}/*"]])
      },
      {
        # A role that is made, and one that gets a policy, has the boundary: no right can be handed out beyond it.
        Effect    = "Allow"
        Action    = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePolicy"]
        Resource  = local.cluster_roles
        Condition = { StringEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn } }
      },
      {
        Effect   = "Allow"
        Action   = ["iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole"]
        Resource = local.cluster_roles
      },
      {
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = local.cluster_roles
        Condition = { StringEquals = { "iam:PassedToService" = ["ec2.amazonaws.com", "eks.amazonaws.com", "vpc-flow-logs.amazonaws.com"] } }
      },
      {
        Effect   = "Allow"
        Action   = ["iam:AddClientIDToOpenIDConnectProvider", "iam:CreateOpenIDConnectProvider", "iam:DeleteOpenIDConnectProvider", "iam:TagOpenIDConnectProvider", "iam:UntagOpenIDConnectProvider"]
        Resource = "${local.iam}:oidc-provider/oidc.eks.${var.region}.*"
      },
      {
        Effect    = "Allow"
        Action    = "iam:CreateServiceLinkedRole"
        Resource  = "*"
        Condition = { StringEquals = { "iam:AWSServiceName" = ["eks.amazonaws.com", "eks-nodegroup.amazonaws.com", "spot.amazonaws.com"] } }
      },
      { Effect = "Allow", Action = ["kms:CreateKey", "kms:TagResource"], Resource = "*", Condition = local.with_tag },
      {
        # EKS encrypts by a grant that whoever makes the cluster gives it.
        Effect    = "Allow"
        Action    = ["kms:CreateAlias", "kms:CreateGrant", "kms:DeleteAlias", "kms:EnableKeyRotation", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateKeyDescription"]
        Resource  = "${local.arn.kms}:key/*"
        Condition = local.of_project
      },
      { Effect = "Allow", Action = ["kms:CreateAlias", "kms:DeleteAlias"], Resource = [for name in var.cluster_names : "${local.arn.kms}:alias/eks/${name}"] },
      {
        Effect   = "Allow"
        Action   = ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:DisassociateKmsKey", "logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource"]
        Resource = local.cluster_logs
      },
      {
        Effect = "Allow"
        Action = [
          "ecr:CreateRepository", "ecr:DeleteLifecyclePolicy", "ecr:DeleteRepository", "ecr:PutImageScanningConfiguration",
          "ecr:PutImageTagMutability", "ecr:PutLifecyclePolicy", "ecr:TagResource", "ecr:UntagResource",
        ]
        Resource = local.repositories
      },
      # A zone has no name before it is made, and its tags are no condition: the account should hold no other.
      {
        Effect   = "Allow"
        Action   = ["route53:ChangeResourceRecordSets", "route53:ChangeTagsForResource", "route53:CreateHostedZone", "route53:DeleteHostedZone", "route53:UpdateHostedZoneComment"]
        Resource = "*"
      },
      { Effect = "Allow", Action = ["acm:AddTagsToCertificate", "acm:RequestCertificate"], Resource = "*", Condition = local.in_region },
      { Effect = "Allow", Action = ["acm:DeleteCertificate", "acm:RemoveTagsFromCertificate"], Resource = "*", Condition = local.of_project },
      {
        Effect   = "Allow"
        Action   = ["budgets:ModifyBudget", "budgets:TagResource", "budgets:UntagResource"]
        Resource = [for name in var.cluster_names : "arn:${local.partition}:budgets::${local.account}:budget/${name}"]
      },
    ]
  })

  # The calls that ecr-build-push, select-services and ecr-promote make, on repositories of the prefix and their caches.
  push = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      {
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImageScanFindings",
          "ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload",
          "ecr:ListImageReferrers", "ecr:PutImage", "ecr:StartImageScan", "ecr:UploadLayerPart",
        ]
        Resource = local.repositories
      },
    ]
  })

  # At most: network interfaces, volumes and load balancers, DNS records, images, logs, Session Manager. No IAM beyond what
  # a first load balancer needs, no other role to assume, no bucket (so no state), no parameter, no secret.
  boundary = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = concat(
          # The control plane, the network of pods, the disks and the load balancers.
          [for verb in [
            "AssignPrivateIpAddresses", "Attach*", "AuthorizeSecurityGroup*", "CreateNetworkInterface", "CreateRoute", "CreateSecurityGroup",
            "CreateSnapshot", "CreateTags", "CreateVolume", "DeleteNetworkInterface", "DeleteRoute", "DeleteSecurityGroup", "DeleteSnapshot",
            "DeleteTags", "DeleteVolume", "Describe*", "Detach*", "EnableFastSnapshotRestores", "GetSecurityGroupsForVpc",
            "ModifyInstanceAttribute", "ModifyNetworkInterfaceAttribute", "ModifyVolume", "RevokeSecurityGroup*", "UnassignPrivateIpAddresses",
          ] : "ec2:${verb}"],
          [
            "acm:DescribeCertificate", "acm:ListCertificates", "elasticloadbalancing:*", "iam:GetServerCertificate", "iam:ListServerCertificates",
            "shield:DescribeProtection", "shield:GetSubscriptionState", "waf-regional:GetWebACL*", "wafv2:GetWebACL*",
          ],
          # An autoscaler of nodes.
          ["autoscaling:Describe*", "autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup", "autoscaling:UpdateAutoScalingGroup", "eks:DescribeNodegroup"],
          # A node: joins, pulls, is reached by Session Manager.
          [
            "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:BatchImportUpstreamImage", "ecr:GetAuthorizationToken",
            "ecr:GetDownloadUrlForLayer", "eks-auth:AssumeRoleForPodIdentity", "eks:DescribeCluster",
            "ec2messages:*", "ssmmessages:*", "ssm:DescribeAssociation", "ssm:DescribeDocument", "ssm:GetDeployablePatchSnapshotForInstance",
            "ssm:GetDocument", "ssm:GetManifest", "ssm:ListAssociations", "ssm:ListInstanceAssociations", "ssm:PutComplianceItems",
            "ssm:PutConfigurePackageResult", "ssm:PutInventory", "ssm:UpdateAssociationStatus", "ssm:UpdateInstanceAssociationStatus",
            "ssm:UpdateInstanceInformation",
          ],
          # Secrets of the cluster, encrypted disks, the log of connections.
          [
            "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ListGrants", "kms:ReEncrypt*",
            "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents",
          ],
          # external-dns.
          ["route53:ChangeResourceRecordSets", "route53:ListHostedZones", "route53:ListResourceRecordSets", "route53:ListTagsForResource"],
          var.boundary_actions,
        )
        Resource = "*"
      },
      {
        Effect    = "Allow"
        Action    = "iam:CreateServiceLinkedRole"
        Resource  = "*"
        Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
      },
    ]
  })
}
