import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Makes a page of Vite one file: its script and its styles stand in it, and by their hashes nothing else may run, be loaded or be asked for. */
export function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      let [script, style] = ["", ""];
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === "chunk") script += part.code;
        else if (name.endsWith(".css")) style += textOf(part.source);
        else continue;
        delete bundle[name];
      }
      const pages = Object.values(bundle);
      const [page] = pages;
      if (pages.length !== 1 || page?.type !== "asset" || !page.fileName.endsWith(".html"))
        throw new Error(
          `The viewer is no longer one file: ${pages.map(({ fileName }) => fileName).join(", ")}.`,
        );
      page.source = pageOf(textOf(page.source), scriptSafe(script.trim()), style.trim());
    },
  };
}

function pageOf(html: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html
    .replace(/<script type="module"[^<>]*><\/script>/, "")
    .replace(/<link rel="stylesheet"[^<>]*>/g, "")
    .replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace("</head>", () => `<style>${style}</style>\n  </head>`)
    .replace("</body>", () => `<script type="module">${script}</script>\n  </body>`);
}

/** Nothing in a script may end it, or hide its end. */
function scriptSafe(script: string): string {
  return script.replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function textOf(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
