/** Terraform's `action_reason` codes (JSON Output Format, "Resource change") in words that follow "because". */
const sentences: Record<string, string> = {
  replace_because_tainted: 'it is tainted: making it was not finished',
  replace_because_cannot_update: 'it cannot be changed in place',
  replace_by_request: 'its replacement was asked for',
  replace_by_triggers: 'something in its replace_triggered_by changes',
  delete_because_no_resource_config: 'it is no longer in the configuration',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_no_move_target: 'its moved block names an address that does not exist',
  delete_because_wrong_repetition: 'its count or for_each came or went',
  delete_because_count_index: 'its index is no longer within count',
  delete_because_each_key: 'its key is no longer in for_each',
  read_because_config_unknown: 'what it asks for is known only after the apply',
  read_because_dependency_pending: 'something it depends on changes',
  read_because_check_nested: 'it belongs to a check block',
}

export const becauseOf = (reason: string): string => sentences[reason] ?? reason
