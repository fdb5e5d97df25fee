/** How Astro builds the site: plain pages at fixed addresses, one stylesheet, no base, no telemetry of any kind. */
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { flatLayers } from './scripts/site/flat-layers.ts';

export default defineConfig({
  // scripts/build.ts builds into a folder of its own and swaps it in when everything has passed.
  outDir: process.env.PEM_OUT_DIR ?? './dist',
  // Not in node_modules/, which copies of the project share: two that are built at once would take each other's records.
  cacheDir: './.build/astro',
  integrations: [mdx({ optimize: true })],
  build: { format: 'preserve', inlineStylesheets: 'never', assets: 'recursos' },
  trailingSlash: 'ignore',
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  vite: {
    envPrefix: ['SITE_', 'CONTACT_'],
    css: {
      postcss: { plugins: [flatLayers()] },
      // Its `MediaRangeSyntax`: else `min-width` is written as only browsers since 2023 read it.
      lightningcss: { include: 128 },
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { hashCharacters: 'hex', assetFileNames: 'recursos/[hash][extname]' },
        onLog(level, log, handler) {
          // Astro's own marker in MDX modules; bundling keeps what it needs of it.
          if (log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('astro:head-inject')) return;
          handler(level, log);
        },
      },
    },
  },
});
