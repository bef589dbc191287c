// ncc comes without types; this is what scripts/build.ts uses of its API (its readme, "Programmatically").
declare module '@vercel/ncc' {
  type Options = { cache: boolean; quiet: boolean; license: string; mainFields: string[] }
  type Asset = { source: Buffer | string }
  const ncc: (entry: string, options: Options) => Promise<{ code: string; assets: Record<string, Asset> }>
  export default ncc
}
