// SPDX-License-Identifier: MPL-2.0
// The site: README.md is its first page, docs/ its pages, and the Javadoc is below api/. .ci/site builds it.
import { existsSync } from "node:fs";
import path from "node:path";

const repository = "https://github.com/zeromq/jzmq";
const base = process.env.SITE_BASE ?? "/";

const page = (text, name) => ({ text, link: `/docs/${name}` });

/** Links to files that are not pages lead to the repository. */
function linkToRepository(markdown) {
  markdown.core.ruler.push("links-to-repository", (state) => {
    const folder = path.dirname(state.env.relativePath ?? "");
    for (const token of state.tokens.flatMap((each) => each.children ?? [])) {
      const href = token.type === "link_open" ? token.attrGet("href") : null;
      if (href && !/^([a-z]+:|#|\/)/.test(href)) {
        const [file, anchor] = href.split("#");
        const target = path.normalize(path.join(folder, decodeURIComponent(file)));
        if (!file.endsWith(".md") || !existsSync(target)) {
          token.attrSet("href", `${repository}/blob/main/${target}${anchor ? `#${anchor}` : ""}`);
        }
      }
    }
  });
}

export default {
  title: "jzmq",
  description: "ZeroMQ for Java: native libzmq, called through JNI, with the library inside the jar",
  lang: "en",
  base,
  cleanUrls: false,
  rewrites: { "README.md": "index.md", "docs/README.md": "docs/index.md" },
  ignoreDeadLinks: [/^\/api\//],
  markdown: { config: linkToRepository },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Documentation", link: "/docs/" },
      { text: "API", link: `${base}api/index.html`, target: "_self" },
      { text: "Changes", link: "/CHANGELOG" },
    ],
    sidebar: [
      {
        text: "Guide",
        items: [
          page("Getting started", "getting-started"),
          page("Messages and zero copy", "messages"),
          page("Polling", "polling"),
          page("Threads and futures", "threads"),
          page("Security", "security"),
          page("Monitoring", "monitoring"),
          page("Kotlin, Scala, Groovy", "kotlin"),
          page("Deploying", "deploying"),
          page("Patterns of the ZeroMQ guide", "guide"),
        ],
      },
      {
        text: "Migrating",
        items: [page("From jzmq 3.1", "migrating-from-jzmq"), page("From JeroMQ", "migrating-from-jeromq")],
      },
      {
        text: "Reference",
        items: [
          { text: "API", link: `${base}api/index.html`, target: "_self" },
          page("Artifacts", "artifacts"),
          page("Platforms", "platforms"),
          page("Configuration", "configuration"),
          page("Safety", "safety"),
          page("Proofs", "proofs"),
          page("Performance", "performance"),
          page("Batch size", "batch-size"),
          page("Starting fast", "starting"),
        ],
      },
    ],
    socialLinks: [{ icon: "github", link: repository }],
  },
};
