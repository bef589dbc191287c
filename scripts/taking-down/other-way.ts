/** What does the same from outside of the cluster, where it cannot be asked any more: all in it goes with its nodes. */
export const otherWay = ({ cluster, region }: { cluster: string; region: string }): string =>
  `From outside, \`scripts/leftovers --delete --region ${region} ${cluster}\` ends its nodes and takes away what its controllers made; then terraform destroy (docs/platform.md, "Down again")`
