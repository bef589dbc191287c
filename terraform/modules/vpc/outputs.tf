output "vpc_id" {
  description = "The id of the network."
  value       = aws_vpc.this.id
}

output "private_subnet_ids" {
  description = "The subnets of nodes and pods, in the order of the zones. They are ready when their way out is."
  depends_on  = [aws_route.nat, aws_route_table_association.private, aws_vpc_endpoint.s3, aws_vpc_endpoint.interface]
  value       = [for zone in var.zones : aws_subnet.private[zone].id]
}

output "public_subnet_ids" {
  description = "The subnets of load balancers, in the order of the zones."
  depends_on  = [aws_route.internet, aws_route_table_association.public]
  value       = [for zone in var.zones : aws_subnet.public[zone].id]
}

output "nat_addresses" {
  description = "From which addresses the network is seen outside."
  value       = [for zone in local.nat_zones : aws_eip.nat[zone].public_ip]
}
