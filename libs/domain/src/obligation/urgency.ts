/** "Độ khẩn": sets the date of acknowledgement and whether mail waits for the morning. */
export type Urgency = 'KHAN' | 'THUONG_KHAN' | 'HOA_TOC';
