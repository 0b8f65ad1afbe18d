declare module "graphology-layout-forceatlas2/iterate.js" {
  const iterate: (settings: object, nodes: Float32Array, edges: Float32Array) => object;
  export = iterate;
}
declare module "graphology-layout-forceatlas2/defaults.js" {
  const defaults: Readonly<Record<string, boolean | number>>;
  export = defaults;
}
