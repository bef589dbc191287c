# A day's demonstration: spot nodes, one NAT gateway, no log of connections.
capacity       = "spot"
nodes          = { minimum = 2, desired = 2, maximum = 3 }
nat            = "one"
flow_logs_days = 0
log_days       = 1
