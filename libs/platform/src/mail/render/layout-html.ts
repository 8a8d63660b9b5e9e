import { MAIL_FRAME_WORDS } from '#wording';

/**
 * One layout for every mail. Tables and inline styles: Outlook and old web mail know nothing else.
 * No remote asset; the state is said in words, the colour of the bar only repeats it; the address of
 * the button is spelled out for print.
 */
export const HTML_LAYOUT = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{subject}}</title>
</head>
<body style="margin:0;padding:0;background-color:#f2f4f7;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f2f4f7">
<tr><td align="center" style="padding:16px 8px;">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:640px;border:1px solid #b9c0ca;font-family:'Be Vietnam Pro','Segoe UI',Arial,sans-serif;font-size:18px;line-height:1.6;color:#111111;">
<tr><td bgcolor="{{colour}}" style="height:8px;font-size:0;line-height:0;">&nbsp;</td></tr>
<tr><td style="padding:24px 28px 8px 28px;">
<h1 style="margin:0;font-size:25px;line-height:1.4;font-weight:bold;color:#111111;">{{headline}}</h1>
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
<td valign="top" width="132" style="width:132px;padding:4px 12px 4px 0;color:#444444;">{{label}}</td>
<td valign="top" style="padding:4px 0;font-weight:bold;">{{value}}</td>
</tr>
{{/each}}
</table>
</td></tr>
{{/if}}
{{#each quotes}}
<tr><td style="padding:8px 28px;">
<p style="margin:0 0 4px 0;color:#444444;">{{label}}</p>
<p style="margin:0;padding:10px 14px;border-left:5px solid #8a1c1c;background-color:#faf3f2;">{{text}}</p>
</td></tr>
{{/each}}
{{#if buttonFirst}}{{> button}}{{/if}}
{{#each sections}}
<tr><td style="padding:12px 28px 4px 28px;">
<h2 style="margin:0 0 4px 0;padding-bottom:4px;border-bottom:2px solid #111111;font-size:19px;line-height:1.4;">{{heading}} ({{total}})</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:18px;line-height:1.5;">
{{#each rows}}
<tr>
<td valign="top" width="34" style="width:34px;padding:10px 0;border-bottom:1px solid #d5dae1;color:#444444;">{{number}}.</td>
<td valign="top" style="padding:10px 0;border-bottom:1px solid #d5dae1;">
<span style="font-weight:bold;">{{#if url}}<a href="{{href url}}" style="color:#0b4a8f;">{{title}}</a>{{else}}{{title}}{{/if}}</span>
{{#each details}}
<br><span style="color:#333333;">{{this}}</span>
{{/each}}
</td>
</tr>
{{/each}}
{{#if more}}
<tr><td colspan="2" style="padding:10px 0;color:#333333;">{{more}}</td></tr>
{{/if}}
</table>
</td></tr>
{{/each}}
{{#unless buttonFirst}}{{> button}}{{/unless}}
<tr><td style="padding:4px 28px 8px 28px;font-size:16px;color:#333333;">
{{#each notes}}
<p style="margin:0 0 8px 0;">{{this}}</p>
{{/each}}
<p style="margin:0;">${MAIL_FRAME_WORDS.copyAddress}<br><span style="word-break:break-all;">{{button.url}}</span></p>
</td></tr>
<tr><td style="padding:12px 28px 20px 28px;font-size:15px;line-height:1.5;color:#444444;border-top:1px solid #b9c0ca;">
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
<td align="center" bgcolor="#0b4a8f" style="border:2px solid #0b4a8f;border-radius:6px;">
<a href="{{href button.url}}" style="display:inline-block;padding:14px 34px;font-size:20px;line-height:1.4;font-weight:bold;color:#ffffff;text-decoration:none;">{{button.label}}</a>
</td>
</tr></table>
</td></tr>
`;
