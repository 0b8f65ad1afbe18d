import { build, defineConfig, type InlineConfig, type Plugin } from "vite";
import { oneFile } from "./src/viewer/one-file.ts";

/** The viewer that `newsgraph export` puts a graph into: dist/viewer/viewer.html, one file. */
const VIEWER: InlineConfig = {
  configFile: false,
  root: "src/viewer",
  build: {
    outDir: "../../dist/viewer",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: "src/viewer/viewer.html" },
  },
  plugins: [oneFile()],
};

function alsoTheViewer(): Plugin {
  let logLevel: InlineConfig["logLevel"];
  return {
    name: "also-the-viewer",
    apply: "build",
    configResolved: (config) => {
      logLevel = config.logLevel;
    },
    closeBundle: async () => {
      await build({ ...VIEWER, ...(logLevel ? { logLevel } : {}) });
    },
  };
}

export default defineConfig({
  root: "src/web",
  build: { outDir: "../../dist/web", emptyOutDir: true, target: "es2022" },
  plugins: [alsoTheViewer()],
});
