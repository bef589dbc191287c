# One role, for the jobs of one environment of one repository, in one reusable workflow.
module "github" {
  source = "../.."

  roles = {
    example-deploy = {
      description = "Reads the identity of its caller, and nothing else."
      trusts = [{
        subjects      = ["repo:example/shop:environment:production"]
        workflow_refs = ["example/slipway/.github/workflows/deliver.yml@refs/tags/v1"]
      }]
      policies = {
        identity = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "sts:GetCallerIdentity", Resource = "*" }]
        })
      }
    }
  }
}

output "role_arns" {
  description = "What role-to-assume is given."
  value       = module.github.role_arns
}
