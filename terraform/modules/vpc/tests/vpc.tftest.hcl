mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { name = "eu-west-1" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-west-1:123456789012:log-group:flow" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/flow" }
  }
}

variables {
  name  = "test"
  zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
}

run "one_nat_gateway_serves_all_zones" {
  assert {
    condition     = keys(aws_nat_gateway.this) == ["eu-west-1a"] && length(output.nat_addresses) == 1
    error_message = "One NAT gateway must be made, in the first zone."
  }
  assert {
    condition     = length(aws_route.nat) == 3 && alltrue([for route in aws_route.nat : route.nat_gateway_id == aws_nat_gateway.this["eu-west-1a"].id])
    error_message = "The private subnets of all zones must go out through it."
  }
}

run "subnets_do_not_overlap_and_are_found_by_load_balancers" {
  variables {
    cluster_name = "my-cluster"
  }
  assert {
    condition     = [for zone in var.zones : aws_subnet.private[zone].cidr_block] == ["10.0.0.0/19", "10.0.32.0/19", "10.0.64.0/19"]
    error_message = "Nodes and pods must have an eighth of the addresses a zone."
  }
  assert {
    condition     = [for zone in var.zones : aws_subnet.public[zone].cidr_block] == ["10.0.128.0/23", "10.0.130.0/23", "10.0.132.0/23"]
    error_message = "The public subnets must come from the upper half."
  }
  assert {
    condition     = alltrue([for subnet in aws_subnet.public : subnet.tags["kubernetes.io/role/elb"] == "1" && subnet.tags["kubernetes.io/cluster/my-cluster"] == "shared"])
    error_message = "Public subnets must be tagged for load balancers of the cluster."
  }
  assert {
    condition     = alltrue([for subnet in aws_subnet.private : subnet.tags["kubernetes.io/role/internal-elb"] == "1" && subnet.tags["kubernetes.io/cluster/my-cluster"] == "shared"])
    error_message = "Private subnets must be tagged for internal load balancers of the cluster."
  }
}

run "no_cluster_no_tag_of_one" {
  command = plan
  assert {
    condition     = alltrue([for subnet in aws_subnet.public : length([for key in keys(subnet.tags) : key if startswith(key, "kubernetes.io/cluster/")]) == 0])
    error_message = "Without a cluster no subnet is a cluster's."
  }
}

run "a_nat_gateway_per_zone" {
  variables {
    nat = "per-zone"
  }
  assert {
    condition     = length(aws_nat_gateway.this) == 3 && alltrue([for zone in var.zones : aws_route.nat[zone].nat_gateway_id == aws_nat_gateway.this[zone].id])
    error_message = "Each zone must go out through its own NAT gateway."
  }
}

run "no_nat_gateway_and_endpoints_only" {
  variables {
    nat                 = "none"
    interface_endpoints = ["ecr.api", "ecr.dkr"]
  }
  assert {
    condition     = length(aws_nat_gateway.this) == 0 && length(aws_eip.nat) == 0 && length(aws_route.nat) == 0
    error_message = "Without NAT there is no way out."
  }
  assert {
    condition     = sort([for endpoint in aws_vpc_endpoint.interface : endpoint.service_name]) == tolist(["com.amazonaws.eu-west-1.ecr.api", "com.amazonaws.eu-west-1.ecr.dkr"])
    error_message = "Each service must have its endpoint."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.endpoints[0].cidr_ipv4 == "10.0.0.0/16" && aws_vpc_security_group_ingress_rule.endpoints[0].from_port == 443
    error_message = "Endpoints must be open to the network by HTTPS, and to nothing else."
  }
}

run "the_s3_endpoint_is_free_and_always_there" {
  assert {
    condition     = aws_vpc_endpoint.s3.vpc_endpoint_type == "Gateway" && length(aws_vpc_endpoint.s3.route_table_ids) == 3 && length(aws_vpc_endpoint.interface) == 0 && length(aws_security_group.endpoints) == 0
    error_message = "S3 must be reached from all private subnets by a gateway endpoint."
  }
}

run "connections_are_logged" {
  assert {
    condition     = aws_cloudwatch_log_group.flow[0].retention_in_days == 7 && aws_flow_log.this[0].traffic_type == "ALL"
    error_message = "All connections must be logged for a week."
  }
}

run "connections_are_not_logged_where_nobody_wants_it" {
  variables {
    flow_logs_days = 0
  }
  assert {
    condition     = length(aws_flow_log.this) + length(aws_cloudwatch_log_group.flow) + length(aws_iam_role.flow) == 0
    error_message = "0 days must make no log, no role and no group."
  }
}

run "the_default_group_is_closed" {
  command = plan
  assert {
    condition     = length(aws_default_security_group.this.ingress) == 0 && length(aws_default_security_group.this.egress) == 0
    error_message = "The default security group must let nothing in or out."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = length(output.private_subnet_ids) == 3
    error_message = "The example must make a subnet a zone."
  }
}

run "refuses_a_name_that_begins_with_a_digit" {
  command = plan
  variables {
    name = "1st"
  }
  expect_failures = [var.name]
}

run "refuses_a_public_range" {
  command = plan
  variables {
    cidr = "8.8.0.0/16"
  }
  expect_failures = [var.cidr]
}

run "refuses_a_range_that_is_too_small" {
  command = plan
  variables {
    cidr = "10.0.0.0/24"
  }
  expect_failures = [var.cidr]
}

run "refuses_a_range_that_begins_in_the_middle" {
  command = plan
  variables {
    cidr = "10.0.1.0/16"
  }
  expect_failures = [var.cidr]
}

run "refuses_one_zone" {
  command = plan
  variables {
    zones = ["eu-west-1a"]
  }
  expect_failures = [var.zones]
}

run "refuses_the_same_zone_twice" {
  command = plan
  variables {
    zones = ["eu-west-1a", "eu-west-1a"]
  }
  expect_failures = [var.zones]
}

run "refuses_two_nat_gateways" {
  command = plan
  variables {
    nat = "two"
  }
  expect_failures = [var.nat]
}

run "refuses_no_way_to_aws_at_all" {
  command = plan
  variables {
    nat = "none"
  }
  expect_failures = [var.nat]
}

run "refuses_an_interface_endpoint_for_s3" {
  command = plan
  variables {
    interface_endpoints = ["s3"]
  }
  expect_failures = [var.interface_endpoints]
}

run "refuses_days_that_cloudwatch_does_not_know" {
  command = plan
  variables {
    flow_logs_days = 8
  }
  expect_failures = [var.flow_logs_days]
}
