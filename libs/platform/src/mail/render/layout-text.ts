/** The same blocks as the HTML layout; read by old machines, screen readers and filters. */
export const TEXT_LAYOUT = `{{headline}}

{{greeting}}

{{#each paragraphs}}
{{this}}

{{/each}}
{{#if facts.length}}
{{#each facts}}
{{label}}: {{value}}
{{/each}}

{{/if}}
{{#each quotes}}
{{label}}:
  "{{text}}"

{{/each}}
{{#if buttonFirst}}
{{> textButton}}

{{/if}}
{{#each sections}}
{{heading}} ({{total}})
{{#each rows}}
{{number}}. {{title}}
{{#each details}}
   {{this}}
{{/each}}
{{#if url}}
   {{url}}
{{/if}}
{{/each}}
{{#if more}}
{{more}}
{{/if}}

{{/each}}
{{#unless buttonFirst}}
{{> textButton}}

{{/unless}}
{{#if notes.length}}
{{#each notes}}
{{this}}
{{/each}}

{{/if}}
-- 
{{reason}}
{{#if hotline}}
{{hotline}}
{{/if}}
{{closing}}
`;

export const TEXT_BUTTON = `{{button.label}}:
{{button.url}}
`;
