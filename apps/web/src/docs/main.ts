import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import { startTheme } from '../shared/theme.js';
import './docs.css';

const root = document.documentElement;
const none = () => () => null;

function followTheme(): void {
  root.classList.toggle('dark-mode', root.dataset['theme'] === 'dark');
}

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
  plugins: [{ wrapComponents: { authorizeBtn: none, authorizeOperationBtn: none } }],
});
