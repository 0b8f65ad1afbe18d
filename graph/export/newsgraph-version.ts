import packageJson from "../../package.json" with { type: "json" };

export const NEWSGRAPH_VERSION: string = packageJson.version;
