mock_provider "aws" {}

variables {
  name      = "test"
  limit_usd = 100
  emails    = ["a@example.com", "b@example.com"]
}

run "they_are_told_at_each_part_and_at_the_forecast" {
  command = plan
  assert {
    condition = toset([for alarm in aws_budgets_budget.this.notification : "${alarm.notification_type} ${alarm.threshold}"]) == toset([
      "ACTUAL 50", "ACTUAL 80", "ACTUAL 100", "FORECASTED 100",
    ])
    error_message = "Alarms must be at 50, 80 and 100 percent, and at the forecast."
  }
  assert {
    condition     = alltrue([for alarm in aws_budgets_budget.this.notification : alarm.subscriber_email_addresses == toset(["a@example.com", "b@example.com"])])
    error_message = "Every alarm must go to everybody."
  }
  assert {
    condition     = aws_budgets_budget.this.limit_amount == "100" && aws_budgets_budget.this.time_unit == "MONTHLY" && length(aws_budgets_budget.this.cost_filter) == 0
    error_message = "The budget must be 100 dollars a month, for all of the account."
  }
}

run "only_what_is_tagged_counts" {
  command = plan
  variables {
    cost_tag = { key = "Cluster", value = "my-eks-cluster" }
  }
  assert {
    condition     = one(aws_budgets_budget.this.cost_filter).values == tolist(["user:Cluster$my-eks-cluster"])
    error_message = "The filter must name the tag as AWS writes it: user:<key>$<value>."
  }
}

run "the_example" {
  module {
    source = "./examples/basic"
  }
  assert {
    condition     = output.name == "example"
    error_message = "The example must make its budget."
  }
}

run "refuses_a_name_with_a_colon" {
  command = plan
  variables {
    name = "a:b"
  }
  expect_failures = [var.name]
}

run "refuses_a_month_for_nothing" {
  command = plan
  variables {
    limit_usd = 0
  }
  expect_failures = [var.limit_usd]
}

run "refuses_to_tell_nobody" {
  command = plan
  variables {
    emails = []
  }
  expect_failures = [var.emails]
}

run "refuses_what_is_no_address" {
  command = plan
  variables {
    emails = ["platform"]
  }
  expect_failures = [var.emails]
}

run "refuses_more_alarms_than_aws_takes" {
  command = plan
  variables {
    alarm_percents = [10, 20, 30, 40, 50]
  }
  expect_failures = [var.alarm_percents]
}

run "refuses_an_alarm_at_nothing" {
  command = plan
  variables {
    alarm_percents = [0]
  }
  expect_failures = [var.alarm_percents]
}
