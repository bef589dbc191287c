terraform {
  required_version = ">= 1.10, < 2.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }

  # Bucket, key and region come from the stack's backend-config. The bucket encrypts by itself: `encrypt = true` without a key
  # would ask for another encryption, which its policy refuses.
  backend "s3" {
    use_lockfile = true
  }
}
