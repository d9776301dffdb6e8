import type { Plugin } from 'vite';

const file = /@rc-component[\\/]util[\\/](?:es|lib)[\\/]Dom[\\/]dynamicCSS\.js$/;
const unsigned = /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/;
const signed =
  'const nonce = csp?.nonce ?? document.querySelector(\'meta[property="csp-nonce"]\')?.nonce;\n  if (nonce) {\n    styleNode.nonce = nonce;\n  }';

/**
 * antd's dialogs measure and lock scrolling by styles that carry no nonce, whatever ConfigProvider is
 * given, and a strict policy refuses those. An upgrade that changes the place fails the build here.
 */
export function nonceForStyles(): Plugin {
  let found = false;
  return {
    name: 'xinglin:nonce-for-styles',
    apply: 'build',
    transform(code, id) {
      if (!file.test(id)) return null;
      if (!unsigned.test(code)) this.error(`${id} sets nonces in another way now: look at this plugin again.`);
      found = true;
      return { code: code.replace(unsigned, signed), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error('No module that adds styles was met: is this plugin still needed?');
    },
  };
}
