# A shop that is open: nodes in three zones that nobody takes away, a way out for each zone, and what goes to AWS stays inside.
capacity            = "on-demand"
nodes               = { minimum = 3, desired = 3, maximum = 9 }
nat                 = "per-zone"
interface_endpoints = ["ec2", "ecr.api", "ecr.dkr", "elasticloadbalancing", "logs", "sts"]
flow_logs_days      = 30
log_days            = 90
