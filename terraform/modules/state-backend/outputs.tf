output "bucket" {
  description = "The name of the bucket."
  # Whoever writes to the bucket waits until it is versioned, encrypted and closed.
  depends_on = [
    aws_s3_bucket_versioning.state,
    aws_s3_bucket_server_side_encryption_configuration.state,
    aws_s3_bucket_policy.state,
  ]
  value = aws_s3_bucket.state.bucket
}

output "bucket_arn" {
  description = "The ARN of the bucket, for policies."
  value       = aws_s3_bucket.state.arn
}

output "kms_key_arn" {
  description = "The ARN of the key that encrypts the states, for policies."
  value       = local.kms_key_arn
}

output "backend_config" {
  description = "What `backend-config` of a stack says, less its `key`."
  value = {
    bucket       = aws_s3_bucket.state.bucket
    region       = aws_s3_bucket.state.region
    use_lockfile = true
  }
}
