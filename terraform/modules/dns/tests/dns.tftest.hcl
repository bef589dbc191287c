mock_provider "aws" {
  mock_resource "aws_route53_zone" {
    defaults = { zone_id = "Z1MADE", name_servers = ["ns-1.example.net"] }
  }
  mock_data "aws_route53_zone" {
    defaults = { zone_id = "Z2THERE", name_servers = ["ns-2.example.net"] }
  }
  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:eu-west-1:123456789012:certificate/mock"
      domain_validation_options = [
        { domain_name = "shop.example.com", resource_record_name = "_x.shop.example.com.", resource_record_type = "CNAME", resource_record_value = "_y.acm.aws." },
        { domain_name = "*.shop.example.com", resource_record_name = "_x.shop.example.com.", resource_record_type = "CNAME", resource_record_value = "_y.acm.aws." },
      ]
    }
  }
}

variables {
  domain = "shop.example.com"
}

run "a_zone_and_a_certificate_for_all_its_names" {
  assert {
    condition     = output.zone_id == "Z1MADE" && output.name_servers == tolist(["ns-1.example.net"])
    error_message = "The zone must be the one that is made."
  }
  assert {
    condition     = aws_acm_certificate.this.domain_name == "shop.example.com" && aws_acm_certificate.this.subject_alternative_names == toset(["*.shop.example.com"])
    error_message = "The certificate must hold for the domain and the names below it."
  }
  assert {
    condition     = aws_route53_record.proof.name == "_x.shop.example.com." && aws_route53_record.proof.records == toset(["_y.acm.aws."])
    error_message = "One record must prove both names."
  }
  assert {
    condition     = alltrue([for record in aws_route53_record.authority[0].records : strcontains(record, "amazon.com")])
    error_message = "Only Amazon may make out certificates."
  }
  assert {
    condition     = aws_route53_zone.this[0].force_destroy == false
    error_message = "A zone with records of others must be kept."
  }
}

run "the_apply_does_not_wait_for_the_registrar" {
  assert {
    condition     = length(aws_acm_certificate_validation.this) == 0 && output.certificate_arn == "arn:aws:acm:eu-west-1:123456789012:certificate/mock"
    error_message = "Without a delegation the apply must not wait."
  }
}

run "the_apply_waits_where_it_is_told_to" {
  variables {
    wait_for_certificate = true
  }
  assert {
    condition     = aws_acm_certificate_validation.this[0].certificate_arn == output.certificate_arn && length(aws_acm_certificate_validation.this[0].validation_record_fqdns) == 1
    error_message = "The apply must wait for the certificate by the record that proves it."
  }
}

run "a_zone_that_is_there_is_used" {
  variables {
    create_zone = false
  }
  assert {
    condition     = output.zone_id == "Z2THERE" && length(aws_route53_zone.this) + length(aws_route53_record.authority) == 0
    error_message = "A zone that is there must be used, and its rules for authorities left alone."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = output.name_servers == tolist(["ns-1.example.net"])
    error_message = "The example must make its zone."
  }
}

run "refuses_a_dot_at_the_end" {
  command = plan
  variables {
    domain = "shop.example.com."
  }
  expect_failures = [var.domain]
}

run "refuses_a_name_that_is_no_domain" {
  command = plan
  variables {
    domain = "shop"
  }
  expect_failures = [var.domain]
}
