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
      ]
    }
  }
}

run "a_repository_for_each_service_that_is_built" {
  assert {
    condition = toset(keys(output.repository_urls)) == toset([
      for service in yamldecode(file("../../services.yaml")).services :
      try(service.repository, "${yamldecode(file("../../services.yaml"))["repository-prefix"]}/${service.name}") if try(service.build, "") != "none"
    ])
    error_message = "Each built service of the catalogue must have its repository."
  }
}

run "no_domain_no_zone" {
  assert {
    condition     = output.zone_id == null && output.name_servers == null && output.certificate_arn == null
    error_message = "Without a domain there is no zone and no certificate."
  }
}

run "a_domain_has_its_zone_and_certificate" {
  variables {
    domain = "shop.example.com"
  }
  assert {
    condition     = output.zone_id == "Z1MADE" && output.certificate_arn == "arn:aws:acm:eu-west-1:123456789012:certificate/mock" && output.name_servers == tolist(["ns-1.example.net"])
    error_message = "The domain must have its zone and its certificate."
  }
}

run "a_zone_that_is_there_is_used" {
  variables {
    domain      = "shop.example.com"
    create_zone = false
  }
  assert {
    condition     = output.zone_id == "Z2THERE"
    error_message = "A zone that is there must be used."
  }
}

run "refuses_another_region_than_that_of_the_state" {
  command = plan
  variables {
    region = "us-east-1"
  }
  expect_failures = [var.project]
}

run "refuses_what_is_no_region" {
  command = plan
  variables {
    region = "Mumbai"
  }
  expect_failures = [var.region]
}
