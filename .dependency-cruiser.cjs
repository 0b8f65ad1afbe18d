/** The laws of ARCHITECTURE.md about who may import whom. */
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    forbid("no-circles", "A circle cannot be read from either end.", {}, { circular: true }),
    forbid("no-orphan-imports", "An import must resolve.", {}, { couldNotResolve: true }),
    forbid(
      "model-imports-nothing",
      "The nouns stand alone.",
      { path: "^graph/model" },
      { pathNot: "^graph/model" },
    ),
    forbid(
      "ontology-knows-the-model",
      "What is known before reading is data.",
      { path: "^graph/ontology" },
      { path: "^(graph/(?!model|ontology)|src|scripts|tests)" },
    ),
    forbid(
      "cypher-knows-no-news",
      "graph/cypher could be its own package.",
      { path: "^graph/cypher" },
      { path: "^(graph/(?!cypher)|src|scripts|tests)" },
    ),
    forbid(
      "layout-knows-no-news",
      "graph/layout works on numbers alone.",
      { path: "^graph/layout" },
      { path: "^(graph/(?!layout)|src|scripts|tests)|node_modules" },
    ),
    forbid(
      "paths-know-no-news",
      "graph/paths asks its source alone.",
      { path: "^graph/paths" },
      { path: "^(graph/(?!paths)|src|scripts|tests)|node_modules" },
    ),
    forbid(
      "reading-is-below-stores",
      "Reading does not know where things are kept.",
      { path: "^graph/(reading|resolution)" },
      { path: "^(graph/(stores|export|cypher)|src|scripts|tests)" },
    ),
    forbid(
      "stores-and-export-are-below-programs",
      "The domain knows no program.",
      { path: "^graph" },
      { path: "^(src|scripts|tests)" },
    ),
    forbid(
      "stores-and-export-are-siblings",
      "A store does not know formats, a format no store.",
      { path: "^graph/export" },
      { path: "^graph/(stores|reading|resolution)" },
    ),
    forbid(
      "import-is-below-stores",
      "A file of another tool becomes documents, whoever keeps them.",
      { path: "^graph/import" },
      { path: "^graph/(stores|export)|^(src|scripts|tests)" },
    ),
    forbid(
      "steps-do-not-import-each-other",
      "read-document.ts alone calls the steps.",
      { path: "^graph/reading/(split-sentences|find-mentions|resolve-mentions|find-statements)[.]ts$" },
      { path: "^graph/reading/(split-sentences|find-mentions|resolve-mentions|find-statements)[.]ts$" },
    ),
    forbid(
      "web-reaches-the-server-by-http",
      "The page talks to the server over the contract.",
      { path: "^src/web" },
      { path: "^(src/server|scripts|graph/(stores|reading|resolution))" },
    ),
    forbid(
      "the-viewer-has-no-server",
      "A file that is opened from disk asks nobody: of the page it takes what has no server behind it.",
      { path: "^src/viewer" },
      {
        path: "^(src/(server|api)|scripts|graph/(stores|reading|resolution|cypher)|src/web/(api-client|commands|console|messages|state/(explorer|language|look-of-kind)))|node_modules/@?sigma",
      },
    ),
    forbid(
      "server-does-not-draw",
      "The server knows no page.",
      { path: "^src/(server|api)" },
      { path: "^(src/(web|viewer)|scripts)" },
    ),
    forbid(
      "state-knows-no-page",
      "State has no DOM and no sigma.",
      { path: "^src/web/state" },
      { path: "^src/web/(?!(state|messages|translations)/)|node_modules/(sigma|lit-html)" },
    ),
    forbid(
      "only-the-canvas-imports-sigma",
      "Importing sigma throws under Node.",
      { pathNot: "^(src/web/canvas/|tests/bench/web/)" },
      { path: "node_modules/@?sigma" },
    ),
    forbid(
      "only-one-file-imports-neo4j-driver",
      "One place knows the driver.",
      { pathNot: "^(graph/stores/neo4j-|tests/)" },
      { path: "node_modules/neo4j-driver" },
    ),
    forbid(
      "only-one-file-imports-libsql",
      "One place knows the embedded database.",
      { pathNot: "^(graph/stores/sqlite-|tests/)" },
      { path: "node_modules/libsql" },
    ),
    forbid(
      "only-one-file-imports-onnxruntime",
      "One place knows the two runtimes and what they are called.",
      { pathNot: "^graph/reading/neural/onnx-runtime[.]ts$" },
      { path: "node_modules/onnxruntime-" },
    ),
    forbid(
      "only-pictures-import-canvaskit",
      "One room knows what draws pictures.",
      { pathNot: "^graph/export/(png/|write-png[.]ts$)" },
      { path: "node_modules/canvaskit-wasm" },
    ),
    forbid(
      "one-model-does-not-know-the-others",
      "Readers are chosen in scripts/open-reading-model.ts.",
      { path: "^graph/reading/language-model" },
      { path: "^graph/reading/(neural|gliner)" },
    ),
    forbid(
      "only-the-query-thread-imports-worker-threads",
      "One place starts the thread that queries run in, and one asks how much room it has.",
      { pathNot: "^graph/stores/(query-thread|answer-in-thread|heap-room)[.]ts$" },
      { path: "^(node:)?worker_threads$" },
    ),
    forbid(
      "only-two-files-import-tinypool",
      "One place knows the threads that read, and one that which opens PDFs.",
      { pathNot: "^scripts/(reader-pool|pdf-thread)[.]ts$" },
      { path: "node_modules/tinypool" },
    ),
    forbid(
      "programs-do-not-import-tests",
      "Tests are above everything.",
      { pathNot: "^tests" },
      { path: "^tests" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
