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
{{heading}} ({{rows.length}})
{{#each rows}}
{{number}}. {{title}}
{{#each details}}
   {{this}}
{{/each}}
{{#if url}}
   {{url}}
{{/if}}
{{/each}}

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
Liên hệ: {{hotline}}
{{/if}}
Thư tự động của hệ thống Đôn đốc, xin không trả lời thư này.
`;

export const TEXT_BUTTON = `{{button.label}}:
{{button.url}}
`;
