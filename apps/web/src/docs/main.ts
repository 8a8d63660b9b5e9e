import { STATUS_PAGE_WORDS as words } from '#wording';
import SwaggerUI, { type WrapComponent } from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import { startTheme } from '../shared/theme.js';
import './docs.css';

const root = document.documentElement;
const none: WrapComponent = () => () => null;
/** The address of an operation is inside a button: text, where the viewer has a link inside it. */
const plain: WrapComponent =
  (_original, { React }) =>
  ({ text }) =>
    React.createElement('span', null, text);
/** Between the title of the whole and the titles of the groups stands one level more. */
const titled: WrapComponent =
  (original, { React }) =>
  (props) =>
    React.createElement(
      'div',
      null,
      React.createElement('h2', { className: 'sr' }, words.openApi),
      React.createElement(original, props),
    );

function followTheme(): void {
  root.classList.toggle('dark-mode', root.dataset['theme'] === 'dark');
}

/** The viewer speaks English where it asks what to look for. */
const sayInVietnamese = (part: HTMLElement | null): void =>
  part?.querySelector('input')?.setAttribute('placeholder', words.filterOpenApi);
/** Everything stands in a part of the page that a screen reader can go to. */
const within =
  (role: string, label: string): WrapComponent =>
  (original, { React }) =>
  (props) =>
    React.createElement(
      'div',
      { role, 'aria-label': label, ref: sayInVietnamese },
      React.createElement(original, props),
    );

startTheme();
followTheme();
new MutationObserver(followTheme).observe(root, { attributeFilter: ['data-theme'] });

/** To read, not to try: an act sent from here would be one on the record, by the session of whoever reads. */
SwaggerUI({
  url: '/openapi.json',
  domNode: document.getElementById('docs'),
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  filter: true,
  supportedSubmitMethods: [],
  // Nothing leaves the office: the badge would send the address of this installation to another host.
  validatorUrl: null,
  plugins: [
    {
      wrapComponents: {
        ...{ authorizeBtn: none, authorizeOperationBtn: none },
        ...{ DeepLink: plain, operations: titled },
        InfoContainer: within('region', 'API'),
        FilterContainer: within('search', words.openApi),
      },
    },
  ],
});
