import { MAIL_FRAME_WORDS } from '#wording';

/**
 * One layout for every mail. Tables and inline styles: Outlook and old web mail know nothing else.
 * No remote asset; the state is said in words, the colour of the bar only repeats it; the address of
 * the button is spelled out for print. Colours are those of the app (`tokens.css`). A program that darkens
 * mails may turn one colour and not its neighbour: text says its own wherever a ground is set.
 */
export const HTML_LAYOUT = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>{{subject}}</title>
</head>
<body style="margin:0;padding:0;background-color:#f6f4ee;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f6f4ee">
<tr><td align="center" style="padding:16px 8px;">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:640px;border:1px solid #dad5c9;font-family:'Be Vietnam Pro','Segoe UI',Arial,sans-serif;font-size:18px;line-height:1.6;color:#1c2026;word-break:break-word;overflow-wrap:anywhere;">
<tr><td bgcolor="{{colour}}" style="height:8px;font-size:0;line-height:0;">&nbsp;</td></tr>
<tr><td style="padding:24px 28px 8px 28px;">
<h1 style="margin:0;font-size:25px;line-height:1.4;font-weight:bold;color:#1c2026;">{{headline}}</h1>
</td></tr>
<tr><td style="padding:8px 28px;">
<p style="margin:0 0 12px 0;">{{greeting}}</p>
{{#each paragraphs}}
<p style="margin:0 0 12px 0;">{{this}}</p>
{{/each}}
</td></tr>
{{#if facts.length}}
<tr><td style="padding:4px 28px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:18px;line-height:1.5;">
{{#each facts}}
<tr>
<td valign="top" width="132" style="width:132px;padding:4px 12px 4px 0;color:#474d57;">{{label}}</td>
<td valign="top" style="padding:4px 0;font-weight:bold;color:#1c2026;">{{value}}</td>
</tr>
{{/each}}
</table>
</td></tr>
{{/if}}
{{#each quotes}}
<tr><td style="padding:8px 28px;">
<p style="margin:0 0 4px 0;color:#474d57;">{{label}}</p>
<p style="margin:0;padding:10px 14px;border-left:5px solid #7f7a6e;background-color:#eeebe3;color:#1c2026;">{{text}}</p>
</td></tr>
{{/each}}
{{#if buttonFirst}}{{> button}}{{/if}}
{{#each sections}}
<tr><td style="padding:12px 28px 4px 28px;">
<h2 style="margin:0 0 4px 0;padding-bottom:4px;border-bottom:2px solid #1c2026;font-size:19px;line-height:1.4;color:#1c2026;">{{heading}} ({{total}})</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:18px;line-height:1.5;">
{{#each rows}}
<tr>
<td valign="top" width="34" style="width:34px;padding:10px 0;border-bottom:1px solid #dad5c9;color:#474d57;">{{number}}.</td>
<td valign="top" style="padding:10px 0;border-bottom:1px solid #dad5c9;">
<span style="font-weight:bold;color:#1c2026;">{{#if url}}<a href="{{href url}}" style="color:#0a4a80;">{{title}}</a>{{else}}{{title}}{{/if}}</span>
{{#each details}}
<br><span style="color:#474d57;">{{this}}</span>
{{/each}}
</td>
</tr>
{{/each}}
{{#if more}}
<tr><td colspan="2" style="padding:10px 0;color:#474d57;">{{more}}</td></tr>
{{/if}}
</table>
</td></tr>
{{/each}}
{{#unless buttonFirst}}{{> button}}{{/unless}}
<tr><td style="padding:4px 28px 8px 28px;font-size:16px;color:#474d57;">
{{#each notes}}
<p style="margin:0 0 8px 0;">{{this}}</p>
{{/each}}
<p style="margin:0;">${MAIL_FRAME_WORDS.copyAddress}<br><span style="word-break:break-all;">{{button.url}}</span></p>
</td></tr>
<tr><td style="padding:12px 28px 20px 28px;font-size:15px;line-height:1.5;color:#474d57;border-top:1px solid #dad5c9;">
<p style="margin:0;">{{reason}}</p>
{{#if hotline}}
<p style="margin:0;">{{hotline}}</p>
{{/if}}
<p style="margin:0;">{{closing}}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;

/** The one button; its place depends on the length of the lists. */
export const HTML_BUTTON = `<tr><td align="center" style="padding:24px 28px 8px 28px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td align="center" bgcolor="#0a4a80" style="border:2px solid #0a4a80;border-radius:6px;">
<a href="{{href button.url}}" style="display:inline-block;padding:14px 34px;background-color:#0a4a80;font-size:20px;line-height:1.4;font-weight:bold;color:#ffffff;text-decoration:none;">{{button.label}}</a>
</td>
</tr></table>
</td></tr>
`;
