plugin "terraform" {
  enabled = true
  preset  = "all"
}

# An example is one file, to be read from top to bottom.
rule "terraform_standard_module_structure" {
  enabled = false
}

# An example names the provider, which it does not use itself, so that the tests of its module can put a mocked one in its place.
rule "terraform_unused_required_providers" {
  enabled = false
}
