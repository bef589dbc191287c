export const id = 7119;
export const ids = [7119];
export const modules = {

/***/ 84679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * A failure that the user can act on: its message says what was wrong, what was found and what to do.
 * Anything else that is thrown is a defect of ours and ends as `unexpected`.
 */
class Failure extends Error {
    reason;
    /** What the summary shows beside the message, where a person wants more than a sentence. */
    sections;
    /** How long whoever refused asks to be left alone. */
    waitMilliseconds;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.sections = options.sections ?? [];
        this.waitMilliseconds = options.waitMilliseconds ?? 0;
    }
}
/** The message of whatever was thrown, without its stack. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));


/***/ }),

/***/ 90467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Qc: () => (/* binding */ flagAt),
/* harmony export */   Tq: () => (/* binding */ optionalTextAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** JSON that somebody else wrote. */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of a text that should be JSON, or undefined. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** An object by its names, not copied; empty where it is something else. */
const fieldsOf = (value) => (isRecord(value) ? value : {});
/** A list; empty where it is something else. */
const listOf = (value) => (Array.isArray(value) ? value : []);
/** A text; undefined where it is something else. */
const textOf = (value) => (typeof value === 'string' ? value : undefined);
/** What of an object is text, by name. */
const textsIn = (value) => Object.fromEntries(Object.entries(value).flatMap(([name, found]) => typeof found === 'string' ? [[name, found]] : []));
/** What stands at the path, or undefined where any part of it is absent. */
const at = (value, ...path) => path.reduce(step, value);
const step = (value, key) => {
    if (typeof key === 'number')
        return Array.isArray(value) ? value[key] : undefined;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};
/** The text at the path, or undefined. */
const optionalTextAt = (value, ...path) => textOf(at(value, ...path));
/** The text at the path, '' when there is none. */
const textAt = (value, ...path) => optionalTextAt(value, ...path) ?? '';
/** The list at the path, empty when there is none. */
const listAt = (value, ...path) => listOf(at(value, ...path));
/** The number at the path, or undefined. */
const numberAt = (value, ...path) => {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
};
/** Whether it is true at the path, or undefined. */
const flagAt = (value, ...path) => {
    const found = at(value, ...path);
    return typeof found === 'boolean' ? found : undefined;
};


/***/ }),

/***/ 59554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ machineTrouble)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

const troubles = [
    {
        pattern: /\bENOSPC\b|no space left on device|out of diskspace/i,
        reason: 'rejected',
        what: 'a disk is full',
        todo: 'Free some space on the runner, or take one with a larger disk, and run again',
    },
    {
        pattern: /\bEDQUOT\b|disk quota exceeded/i,
        reason: 'rejected',
        what: 'a disk quota is used up',
        todo: 'Free some space, or have the quota raised, and run again',
    },
    {
        pattern: /\bEROFS\b|read-only file system/i,
        reason: 'denied',
        what: 'a file system takes no writes',
        todo: 'Mount it so that the runner may write to it (RUNNER_TEMP and the workspace must be), and run again',
    },
    {
        pattern: /^(EACCES|EPERM)\b/,
        reason: 'denied',
        what: 'this user may not write or read a file',
        todo: 'Run the step as the user that owns RUNNER_TEMP and the workspace (in a container job, the image’s user), and run again',
    },
    {
        pattern: /^(EMFILE|ENFILE)\b/,
        reason: 'rejected',
        what: 'this machine opens no more files',
        todo: 'Raise the limit of open files (ulimit -n) of the runner, and run again',
    },
];
/** What is wrong with this machine, where that is what an error of the system, or a program's last words, came from. */
const machineTrouble = (thrown) => {
    const message = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(thrown);
    const trouble = troubles.find(({ pattern }) => pattern.test(message));
    if (trouble === undefined)
        return undefined;
    const { reason, what, todo } = trouble;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `${what}: ${message}. ${todo}`, { cause: thrown });
};


/***/ }),

/***/ 47356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ factTable),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97835);

/**
 * Text that came from outside, so that it shows as itself and as nothing else. An address stays a link: in one that is
 * escaped GitHub takes the backslashes for a part of it, shows them, and leads to another page.
 */
const literal = (text) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text)
    .split(/(https?:\/\/[\w.~:/?#@!$&*+,=%-]*[\w/$&+=%-])/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('');
/**
 * GitHub looks for names and numbers in what Markdown has become, where a backslash is gone: a space of no width keeps it
 * from calling people, and from linking to issues.
 */
const escaped = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ')
    .replace(/(?<![A-Za-z0-9])(\\@)(?=[A-Za-z0-9])|(\\#)(?=[0-9])/g, '$&\u200B');
/**
 * Inline code, whatever backticks or pipes the text holds. Between backticks a pipe would have to be escaped in a table, and
 * beside one the backslash would show.
 */
const code = (text) => {
    if (text.includes('|'))
        return `<code>${literal(text)}</code>`;
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text).replace(/\r\n?|\n/g, ' ');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`;
};
/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
const prose = (text) => text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('');
/** A code block that its own content cannot close. */
const fenced = (text, language = '') => {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text).replace(/\n$/, '')}\n${ticks}`;
};
/** Only to a page: what else an address may be, a person who clicks does not expect. */
const link = (text, url) => /^https?:\/\//i.test(url)
    ? `[${escaped((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text))}](${url.replace(/[^\w.~:/?#@!$&+,;=%-]/gu, encoded)})`
    : literal(text);
const encoded = (character) => [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
/** What there is to say of one thing, a row for each: its name, and what it is. The first row is the head, since a table needs one. */
const factTable = ([head = [], ...rows]) => 
// A head is in the middle of its column, unless it is told to begin where the others do.
lines([head, head.map(() => ':---'), ...rows]);
/** Cells are Markdown already: pass outside text through `literal` or `code`. A column that no row has anything for is not there. */
const table = (head, rows) => {
    const kept = head.map((_, column) => rows.length === 0 || rows.some((row) => row[column] !== ''));
    const filled = (cells) => cells.filter((_, column) => kept[column]);
    return lines([head, head.map(() => '---'), ...rows].map(filled));
};
const lines = (rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 78563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ packLines),
/* harmony export */   Sn: () => (/* binding */ unpackLines),
/* harmony export */   cT: () => (/* binding */ joinLines)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
/** A thousand services are a fiftieth of it, and a few packed bytes could stand for more than the memory. */
const mostBytes = 8 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = 64 * 1024;
/** The lines as an output that another job's input takes. */
const joinLines = (lines) => {
    const text = lines.join('\n');
    return text.length <= mostPlain ? text : packLines(lines);
};
/** The lines of a text, those that are packed unpacked; a string says which is broken. */
const unpackLines = (text) => {
    let room = mostBytes;
    const all = text.split('\n').map((line) => {
        const part = line.trim().startsWith(mark) ? unpacked(line.trim(), room) : line.trim();
        room -= part?.length ?? 0;
        return part?.split('\n');
    });
    return all.includes(undefined)
        ? 'has a line that begins with `gz:` and is not whole'
        : all.flatMap((part) => part ?? []).filter((line) => line !== '');
};
const unpacked = (line, room) => {
    try {
        const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(Buffer.from(line.slice(mark.length), 'base64'), { maxOutputLength: room });
        return bytes.toString('utf8');
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 57695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   cb: () => (/* binding */ whySection),
/* harmony export */   tV: () => (/* binding */ nextSection),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/*
 * Every report reads alike: the outcome, and below it, where there is something to say of it, why it is not as it should
 * be and what a person is to do. Then what it is about, what belongs to that, and the timeline.
 */
/** Why it is not as it should be. */
const whySection = (body) => ({ heading: 'Why', body, weight: 'essential' });
/** What a person is to do; no section where that is nothing. */
const nextSection = (body) => body === '' ? [] : [{ heading: nextHeading, body, weight: 'essential' }];
const nextHeading = 'What to do next';
/** What is left of a report for those who have nothing to do about it: what it is about. */
const factsOf = ({ sections }) => sections.filter(({ heading }) => heading !== nextHeading);
const bytesOf = (text) => Buffer.byteLength(text);
const render = ({ headline, sections }, left) => {
    const parts = sections.map(({ heading, body }) => `#### ${heading}\n\n${body}\n`);
    const names = left.map(({ heading, body }) => `${heading} (${Math.ceil(bytesOf(body) / 1024)} KiB)`);
    const note = left.length === 0 ? [] : [`> Left out, since a summary holds 1 MiB: ${names.join(', ')}. The log has it.\n`];
    return [`${headline}\n`, ...parts, ...note].join('\n');
};
/**
 * The summary as Markdown of at most `limitBytes`. GitHub drops a summary above 1 MiB whole, so details are left out,
 * the largest first, then the essentials, and what was left out is named.
 */
const renderReport = (report, limitBytes) => {
    const left = [];
    const bySacrifice = [...report.sections].sort((a, b) => Number(a.weight === 'essential') - Number(b.weight === 'essential') || bytesOf(b.body) - bytesOf(a.body));
    for (;;) {
        const kept = report.sections.filter((section) => !left.includes(section));
        const text = render({ ...report, sections: kept }, left);
        const next = bySacrifice[left.length];
        if (bytesOf(text) <= limitBytes || next === undefined)
            return clip(text, limitBytes);
        left.push(next);
    }
};
const clip = (text, limitBytes) => bytesOf(text) <= limitBytes
    ? text
    : Buffer.from(text)
        .subarray(0, limitBytes)
        .toString('utf8')
        .replace(/\uFFFD{1,3}$/, '');


/***/ }),

/***/ 86016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/** Of days, hours, minutes and seconds. */
const unitMilliseconds = [86_400_000, 3_600_000, 60_000, 1_000];
/** `90s`, `10m`, `1h30m`, `30d` → milliseconds; undefined for anything else, a bare number included. */
const parseDuration = (text) => {
    const [, ...counts] = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
    if (counts.every((count) => count === undefined))
        return undefined;
    const milliseconds = counts.reduce((sum, count, index) => sum + Number(count ?? 0) * (unitMilliseconds[index] ?? 0), 0);
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
};
/** Milliseconds as a person says them: `0.4s`, `12s`, `3m05s`, `1h02m`, `30d04h`. */
const formatDuration = (milliseconds) => {
    if (milliseconds < 9_950)
        return `${(milliseconds / 1000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const twoDigits = (count) => String(count).padStart(2, '0');
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m${twoDigits(seconds % 60)}s`;
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48)
        return `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`;
    return `${hours}h${twoDigits(Math.floor((seconds % 3600) / 60))}m`;
};


/***/ }),

/***/ 78162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatTimeline),
/* harmony export */   RG: () => (/* binding */ timelineSection),
/* harmony export */   pv: () => (/* binding */ parseTimeline)
/* harmony export */ });
/* unused harmony exports ganttChart, phaseTable */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90467);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86016);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97835);




/** The last section of a summary. Of a single phase a chart would say nothing that its row does not. */
const timelineSection = (phases) => {
    const parts = [...(phases.length > 1 ? [ganttChart(phases)] : []), phaseTable(phases)];
    return phases.length === 0 ? [] : [{ heading: 'Timeline', body: parts.join('\n\n'), weight: 'detail' }];
};
/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
const ganttChart = (phases) => {
    const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
        const mark = ended === 'failed' ? 'crit, ' : '';
        return `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(name).replace(/[:;#,\r\n]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`;
    });
    const axis = ['  dateFormat x', '  axisFormat %H:%M:%S', `  tickInterval ${tickOf(phases)}`];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(['gantt', ...axis, ...bars].join('\n'), 'mermaid');
};
const mostTicks = 4;
/** The words under two ticks would run into each other on a phone, were there more. Mermaid's own choice is one a second. */
const tickOf = (phases) => {
    const begin = Math.min(...phases.map(({ startedAt }) => startedAt));
    const seconds = (Math.max(...phases.map(({ endedAt }) => endedAt)) - begin) / 1000;
    const steps = [1, 2, 5, 10, 15, 30];
    const found = (unit) => steps.find((step) => step * unit * mostTicks >= seconds);
    const [second, minute] = [found(1), found(60)];
    if (second !== undefined)
        return `${second}second`;
    return minute !== undefined ? `${minute}minute` : `${Math.ceil(seconds / 3600 / mostTicks)}hour`;
};
/** Each phase with when it began, counted from the first one, and how long it took. */
const phaseTable = (phases) => {
    const origin = phases[0]?.startedAt ?? 0;
    const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name),
        `+${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(startedAt - origin)}`,
        (0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(endedAt - startedAt),
        ended,
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Phase', 'Began', 'Took', 'Ended'], rows);
};
const mostPhases = 40;
const mostLetters = 80;
/** What crosses jobs as `timeline`: the phases on one line, begin and end in epoch milliseconds, at most 40 of them. */
const formatTimeline = (phases) => JSON.stringify(phases.slice(0, mostPhases).map(({ name, startedAt, endedAt, ended }) => ({
    name: name.slice(0, mostLetters),
    begin: startedAt,
    end: endedAt,
    ended,
})));
/** Reads such a line; what is not a phase is left out, since a timeline is for people. */
const parseTimeline = (text) => {
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    return (Array.isArray(list) ? list : []).flatMap((entry) => {
        const [name, begin, end] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_3__.at)(entry, 'name'), (0,_json_js__WEBPACK_IMPORTED_MODULE_3__.at)(entry, 'begin'), (0,_json_js__WEBPACK_IMPORTED_MODULE_3__.at)(entry, 'end')];
        if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number')
            return [];
        return [{ name, startedAt: begin, endedAt: end, ended: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__.at)(entry, 'ended') === 'failed' ? 'failed' : 'done' }];
    });
};


/***/ }),

/***/ 90748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseTold),
/* harmony export */   l: () => (/* binding */ formatTold)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90467);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78563);


/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const mostLetters = 24 * 1024;
/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
const formatTold = (always, details) => {
    for (const detail of details) {
        const line = packed({ ...detail, ...always });
        if (line.length <= mostLetters)
            return line;
    }
    return packed(always);
};
const packed = (told) => (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .packLines */ .FJ)([JSON.stringify(told)]);
/** Reads such a line; undefined when it is none. */
const parseTold = (text) => {
    const lines = (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(text);
    const value = typeof lines === 'string' ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(lines.join('\n'));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(value);
};


/***/ }),

/***/ 97835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/**
 * Text from elsewhere without colours, and with each character that would hide or turn round what stands beside it shown by its
 * number: control characters, those that change the direction of writing, tags that no font shows. Line ends and tabs stay.
 */
const visible = (text) => text.replace(colours, '').replace(hiding, (character) => `⟨U+${hexOf(character)}⟩`);
const colours = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;]{0,20}[A-Za-z]`, 'g');
const hiding = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u2028\u2029\u{E0000}-\u{E007F}]/gu;
const hexOf = (character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');


/***/ }),

/***/ 73563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ optionalToken),
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78563);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86016);


const found = (raw) => (raw === '' ? 'it is empty' : `it holds ${JSON.stringify(raw.slice(0, 200))}`);
/** A reader of whatever `parse` accepts; undefined is a mistake, told as what should be there. */
const shaped = (should, parse) => ({
    read: (raw) => {
        const value = parse(raw);
        return value === undefined ? { mistakes: [`should be ${should}, but ${found(raw)}`] } : { value };
    },
});
/** A text that the pattern matches. */
const matching = (should, pattern) => shaped(should, (raw) => (pattern.test(raw) ? raw : undefined));
const text = shaped('set', (raw) => raw || undefined);
const optionalText = { read: (raw) => ({ value: raw || undefined }) };
/**
 * What goes into a header of HTTP, which takes no other characters. Of a longer one servers break the connection, which
 * passes for one that is busy. What it holds is never quoted.
 */
const optionalToken = {
    secret: true,
    read: (raw) => /^[!-~]{0,8192}$/.test(raw)
        ? optionalText.read(raw)
        : {
            mistakes: ['should be one token, of at most 8192 characters of ASCII and no blanks, but it is not'],
        },
};
/** What Linux takes as the name of a file, and as a path. */
const longestName = 255;
const longestPath = 4095;
const path = shaped('a path, of at most 4095 bytes and 255 in each name', (raw) => {
    const names = raw.split('/').map((name) => Buffer.byteLength(name));
    return Buffer.byteLength(raw) > longestPath || Math.max(...names) > longestName ? undefined : raw || undefined;
});
const bool = shaped('`true` or `false`', (raw) => raw === 'true' || raw === 'false' ? raw === 'true' : undefined);
/** Milliseconds. */
const duration = shaped('a duration such as `90s`, `10m` or `1h30m`', _lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E);
const oneOf = (...values) => shaped(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (raw) => values.find((value) => value === raw));
/** The input may be left empty. */
const optional = ({ read, ...reader }) => ({
    ...reader,
    read: (raw) => (raw === '' ? { value: undefined } : read(raw)),
});
/** One item a line, each through `item`; blank lines are skipped, packed ones unpacked, and every bad line is told. */
const linesOf = (item) => ({
    read: (raw) => {
        const items = (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(raw);
        if (typeof items === 'string')
            return { mistakes: [items] };
        const reads = items.map((line) => item.read(line));
        const mistakes = reads.flatMap((read) => ('mistakes' in read ? read.mistakes : []));
        return mistakes.length > 0
            ? { mistakes }
            : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) };
    },
});
const lines = linesOf(text);
/** A list that must have at least one item. */
const someOf = (list) => ({
    read: (raw) => (raw === '' ? { mistakes: ['should hold at least one line, but it is empty'] } : list.read(raw)),
});
/** Reads every input and tells every mistake at once, each under the input's name. */
const parseInputs = (schema, raw) => {
    const reads = Object.entries(schema).map(([name, reader]) => ({ name, read: reader.read(raw(name)) }));
    const mistakes = reads.flatMap(({ name, read }) => 'mistakes' in read ? read.mistakes.map((mistake) => `${name}: ${mistake}`) : []);
    if (mistakes.length > 0)
        return { mistakes };
    const values = reads.map(({ name, read }) => [name, 'value' in read ? read.value : undefined]);
    return { input: Object.fromEntries(values) };
};


/***/ }),

/***/ 67119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(6805);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/timeline.js
var lib_timeline = __webpack_require__(78162);
// EXTERNAL MODULE: ./build/src/lib/told.js
var told = __webpack_require__(90748);
// EXTERNAL MODULE: ./build/src/lib/visible.js
var visible = __webpack_require__(97835);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/runner/fence.js


/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
const createFence = (write) => {
    let depth = 0;
    let token = '';
    const open = () => {
        token = (0,external_node_crypto_.randomUUID)();
        write(`::stop-commands::${token}\n`);
    };
    // A child may have left its line unfinished, and a command is only seen at the beginning of one.
    const close = () => write(`\n::${token}::\n`);
    return {
        fenced: async (work) => {
            depth += 1;
            if (depth === 1)
                open();
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    close();
            }
        },
        command: (emit) => {
            if (depth > 0)
                close();
            emit();
            if (depth > 0)
                open();
        },
    };
};
/**
 * A line of ours that may quote somebody else's text, with the commands in it made harmless by a zero-width space. To
 * .NET, in which the runner is written, a lone carriage return ends a line, and a next-line character is white space.
 */
const harmless = (line) => (0,visible/* visible */.R)(line)
    .split(/\r\n?|\n/)
    .map((part) => part.replace(/^([\s\u0085]*):(?=:)/, '$1:\u200B').replaceAll('##[', '#\u200B#['))
    .join('\n');

;// CONCATENATED MODULE: ./build/src/runner/annotations.js



/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10;
/** The runner cuts a message at 4096 characters without a word. */
const longestMessage = 4_000;
/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
const createAnnotations = ({ fence, hide }) => {
    let count = 0;
    return {
        warn: (given) => {
            const message = hide(given);
            count += 1;
            if (count < mostShown)
                fence.command(() => core/* warning */.$e(cut((0,visible/* visible */.R)(message))));
            else
                core/* info */.pq(harmless(`Warning: ${message}`));
        },
        fail: (message) => fence.command(() => core/* setFailed */.C1(cut((0,visible/* visible */.R)(hide(message))))),
        flush: () => {
            const more = count - mostShown + 1;
            if (more > 0)
                fence.command(() => core/* warning */.$e(`${more} more: the log has them`));
        },
    };
};
const cut = (message) => message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}… (cut)`;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/runner/event.js


/** The payload of the event that started the run; undefined when there is none to read. */
const readPayload = (path) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
};
/**
 * The commit that an event's changes begin at: `pull_request.base.sha`, `merge_group.base_sha`, or a push's `before`,
 * which is all zeros for a new branch.
 */
const baseCommitIn = (event) => {
    const found = [['pull_request', 'base', 'sha'], ['merge_group', 'base_sha'], ['before']].map((path) => (0,json/* textAt */.$6)(event, ...path));
    return found.find(isCommit);
};
/** The repository's default branch, '' when the event does not say. */
const defaultBranchIn = (event) => (0,json/* textAt */.$6)(event, 'repository', 'default_branch');
/** The pull request that the event is about. */
const pullRequestNumberIn = (event) => {
    const number = (0,json/* numberAt */.tk)(event, 'pull_request', 'number');
    return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
};
/** When a push came, in epoch milliseconds: its event alone has it as a number, of seconds. */
const pushedAtIn = (event) => {
    const seconds = (0,json/* numberAt */.tk)(event, 'repository', 'pushed_at');
    return seconds !== undefined && Number.isSafeInteger(seconds) ? seconds * 1000 : undefined;
};
const isCommit = (text) => /^(?!0+$)[0-9a-f]{40,64}$/.test(text);

;// CONCATENATED MODULE: ./build/src/runner/context.js

const readContext = () => {
    const variable = (name) => process.env[name] ?? '';
    const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = variable('GITHUB_REPOSITORY');
    const runId = variable('GITHUB_RUN_ID');
    const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    const payload = readPayload(variable('GITHUB_EVENT_PATH'));
    return {
        repository,
        sha: variable('GITHUB_SHA'),
        serverUrl,
        ...apiUrls(variable),
        event: eventOf(variable, payload),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
        temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
        idTokenRequest: url && token ? { url, token } : undefined,
        cacheService: Object.fromEntries(cacheVariables.map((name) => [name, variable(name)]).filter(([, value]) => value !== '')),
        baseCommit: baseCommitIn(payload),
        mergeCommit: /^refs\/pull\/\d+\/merge$/.test(variable('GITHUB_REF')) ? variable('GITHUB_SHA') : undefined,
        pushedAt: pushedAtIn(payload),
    };
};
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const apiUrls = (variable) => {
    const apiUrl = (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '');
    return { apiUrl, graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl.replace(/\/v3$/, '')}/graphql` };
};
const eventOf = (variable, payload) => {
    const baseBranch = variable('GITHUB_BASE_REF');
    const pullRequest = /^pull_request/.test(variable('GITHUB_EVENT_NAME'));
    const isBranch = variable('GITHUB_REF_TYPE') === 'branch' && variable('GITHUB_REF').startsWith('refs/heads/');
    const branch = variable('GITHUB_HEAD_REF') || (isBranch ? variable('GITHUB_REF_NAME') : '');
    return {
        pullRequest,
        pullRequestNumber: pullRequestNumberIn(payload),
        branch,
        baseBranch,
        defaultBranch: defaultBranchIn(payload),
    };
};

// EXTERNAL MODULE: ./build/src/lib/machine-trouble.js
var machine_trouble = __webpack_require__(59554);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var lib_report = __webpack_require__(57695);
;// CONCATENATED MODULE: ./build/src/runner/ending.js






/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
const failed = (thrown, signal) => {
    const error = signal.aborted ? signal.reason : (troubleOf(thrown) ?? thrown);
    if (!(error instanceof failure/* Failure */.H) && error instanceof Error && error.stack)
        core/* debug */.Yz(error.stack);
    const reason = error instanceof failure/* Failure */.H ? error.reason : 'unexpected';
    const outcome = reason === 'cancelled' ? 'cancelled' : 'failed';
    const message = (0,failure/* messageOf */.b)(error);
    const more = error instanceof failure/* Failure */.H ? error.sections : [];
    const sections = [(0,lib_report/* whySection */.cb)(shown(message)), ...(0,lib_report/* nextSection */.tV)(advice[reason]), ...more];
    return {
        outcome,
        outputs: {},
        report: { headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}: ${sentences[reason]}`, sections },
        failure: { reason, message },
    };
};
/** A Failure has been judged, unless a program's last words were all there was to judge by: this machine may be what is wrong. */
const troubleOf = (thrown) => thrown instanceof failure/* Failure */.H && !vague.includes(thrown.reason) ? undefined : (0,machine_trouble/* machineTrouble */.z)(thrown);
const vague = ['unexpected', 'unreachable'];
/** One mistake a line, below what they are all of; an excerpt that points into a file keeps its columns below its mistake. */
const shown = (message) => {
    const mistakes = message.split(/\n(?![ \t])/);
    if (mistakes.length === 1)
        return mistake(message);
    return mistakes
        .map((text, index) => (index === 0 && text.endsWith(':') ? `${(0,markdown/* prose */.CS)(text)}\n` : `- ${mistake(text)}`))
        .join('\n');
};
const mistake = (text) => {
    const [first = '', ...excerpt] = text.split('\n');
    return excerpt.length === 0 ? (0,markdown/* prose */.CS)(first) : `${(0,markdown/* prose */.CS)(first)}\n\n${(0,markdown/* fenced */.OF)(excerpt.join('\n'))}\n`;
};
const sentences = {
    'invalid-input': 'something given to the action is wrong; nothing was changed',
    denied: 'a right or a valid credential is missing',
    'not-found': 'something that was named is not there',
    conflict: 'something else stands where this was to go',
    'timed-out': 'it was not done in time',
    'build-error': 'the build failed',
    unreachable: 'a server could not be reached',
    rejected: 'what was asked for was refused',
    cancelled: 'the run was cancelled',
    unexpected: 'this is a defect of the action',
};
const rerun = '**Re-run failed jobs**';
const inFile = 'What is corrected in a file needs a new commit: a re-run takes the files of the old one.';
/** What a person does about each, beyond what the message says; a new run finds what was done, and goes on from there. */
const advice = {
    'invalid-input': `${inFile} For a variable or a secret, ${rerun} is enough.`,
    denied: `Once the right or the credential is there, ${rerun}.`,
    'not-found': `Once it is there, ${rerun}. ${inFile}`,
    conflict: `Once that is settled, ${rerun}.`,
    'timed-out': `${rerun} goes on from what was done. Give it more time if that only takes longer.`,
    'build-error': `${inFile} Where it was a passing trouble, ${rerun}.`,
    unreachable: `Once the server answers, ${rerun}: it goes on from what was done.`,
    rejected: `Once that is settled, ${rerun}. ${inFile}`,
    cancelled: 'A new run goes on from what was done.',
    unexpected: `${rerun} with debug logging: its log then says where it happened. Please report it with that log.`,
};
/** The summary under its title, with the timeline of its phases at the end. */
const withTimeline = (title, report, phases) => ({
    headline: `### ${title}: ${report.headline}`,
    sections: [...report.sections, ...(0,lib_timeline/* timelineSection */.RG)(phases)],
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(73563);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/runner/left-children.js


/**
 * What children of this step are told by: the file for its state, which is another one for each step and for its post
 * step, and which they have in their environment. A child that has it not, as Terraform, is looked after by itself.
 */
const markOfChildren = () => process.env.GITHUB_STATE ?? '';
const endWithinMilliseconds = 5_000;
/** What the kernel does not end, since it waits for a disk, is left to the end of the job. */
const killedWithinMilliseconds = 5_000;
const lookEveryMilliseconds = 50;
/**
 * Ends the children of a main step that was killed: they are asked to once, as by a cancel, and killed if that does not
 * help. The runner does so only at the end of the job, and what they still do would meet the next run.
 */
const endLeftChildren = async (mark) => {
    if (mark === '' || mark === markOfChildren())
        return;
    signalAll(childrenWith(mark), 'SIGINT');
    const deadline = performance.now() + endWithinMilliseconds;
    for (let left = childrenWith(mark); left.length > 0; left = childrenWith(mark)) {
        if (performance.now() > deadline + killedWithinMilliseconds)
            return;
        if (performance.now() > deadline)
            signalAll(left, 'SIGKILL');
        await (0,promises_.setTimeout)(lookEveryMilliseconds);
    }
};
const signalAll = (pids, signal) => {
    for (const pid of pids) {
        try {
            process.kill(pid, signal);
        }
        catch {
            // It ended by itself meanwhile.
        }
    }
};
/** A zombie has no environment any more. */
const childrenWith = (mark) => (0,external_node_fs_.readdirSync)('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => environmentOf(pid).includes(`GITHUB_STATE=${mark}`))
    .map(Number);
/** Empty for processes of others, which cannot be read, and for those that have just ended. */
const environmentOf = (pid) => {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'utf8').split('\0');
    }
    catch {
        return [];
    }
};

;// CONCATENATED MODULE: ./build/src/runner/masks.js


/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5;
const createMasks = (fence) => {
    const hidden = new Set();
    return {
        mask: (secret) => {
            if (secret.trim().length < shortestMasked)
                return;
            for (const form of formsOf(secret))
                hidden.add(form);
            fence.command(() => core/* setSecret */.Pq(secret));
        },
        hide: (text) => (hidden.size === 0 ? text : withStars(text, [...hidden])),
    };
};
/** A secret as it is, as we show it, on one line, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret) => [
    secret,
    (0,visible/* visible */.R)(secret),
    onOneLine((0,visible/* visible */.R)(secret)),
    encodeURIComponent(secret.toWellFormed()),
    ...[0, 1, 2].map((shift) => {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
    }),
].filter((form) => form.trim().length >= shortestMasked);
const onOneLine = (text) => text.replace(/\r\n?|\n/g, ' ');
/**
 * Looks for each form as it is, and where Markdown shows it. Not by a regular expression made of it: one of some ten
 * thousand characters is too large for V8, which then quotes it, and so the secret, in its error.
 */
const withStars = (text, forms) => {
    const { shown, placeOf } = undress(text);
    const ranges = forms
        .flatMap((form) => [
        ...rangesOf(form, text),
        ...rangesOf(form, shown).map(([from, to]) => [placeOf(from), placeOf(to)]),
    ])
        .sort(([a], [b]) => a - b);
    const parts = [];
    let end = 0;
    for (const [from, to] of ranges) {
        if (from >= end)
            parts.push(text.slice(end, from), '***');
        end = Math.max(end, to);
    }
    return [...parts, text.slice(end)].join('');
};
const rangesOf = (form, text) => {
    const ranges = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
        ranges.push([at, at + form.length]);
    return ranges;
};
/** A mark as Markdown has it: behind a backslash, and before a space of no width; or by its name. */
const dressed = /\\([!-/:-@[-`{-~])\u200B?|&(?:amp|lt|gt);/g;
const named = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
/** A text as Markdown shows it, and where each of its characters begins. */
const undress = (text) => {
    const cuts = [];
    let lost = 0;
    const shown = text.replace(dressed, (found, mark, index) => {
        cuts.push({ behind: index - lost, lost: lost + found.length - 1 });
        lost += found.length - 1;
        return mark ?? named[found] ?? found;
    });
    return { shown, placeOf: (index) => index + (cuts.findLast(({ behind }) => behind < index)?.lost ?? 0) };
};

;// CONCATENATED MODULE: ./build/src/runner/platform.js

/** The paths, signals and programs of an action are those of Linux. */
const refuseOtherThanLinux = (platform) => {
    if (platform === 'linux')
        return;
    throw new failure/* Failure */.H('invalid-input', `this action runs on Linux runners, not on ${platform}: set runs-on to one`);
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
;// CONCATENATED MODULE: ./build/src/runner/progress.js




/** Progress as groups in the log, which GitHub cannot nest: a phase within a phase is a line. */
const createProgress = ({ fence, warn, hide }) => {
    const phases = [];
    let open = 0;
    const say = (line) => core/* info */.pq(harmless(hide(line)));
    const begin = (name) => {
        open += 1;
        if (open === 1)
            fence.command(() => core/* startGroup */.Oh(harmless(name)));
        else
            say(`${name} …`);
    };
    const end = (phase) => {
        phases.push(phase);
        open -= 1;
        say(`${phase.name}: ${phase.ended} in ${(0,time/* formatDuration */.a)(phase.endedAt - phase.startedAt)}`);
        if (open === 0)
            fence.command(core/* endGroup */.N4);
    };
    return {
        say,
        warn,
        phases: () => [...phases].sort((a, b) => a.startedAt - b.startedAt),
        phase: async (name, work, isFailure = () => false) => {
            const startedAt = Date.now();
            begin(name);
            try {
                const value = await work();
                end({ name, startedAt, endedAt: Date.now(), ended: isFailure(value) ? 'failed' : 'done' });
                return value;
            }
            catch (error) {
                core/* debug */.Yz(`${name}: ${(0,failure/* messageOf */.b)(error)}`);
                end({ name, startedAt, endedAt: Date.now(), ended: 'failed' });
                throw error;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/src/runner/runner-files.js




const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/** More than what is written in the end takes, and less than any machine has on which something can be done. */
const leastFreeBytes = 1024 * 1024;
/**
 * Refuses a machine on which the outcome could not be told in the end: what is done before is then done for nothing. In a
 * container job the files belong to the runner's user, not to the image's.
 */
const refuseUnwritable = (freeAt = freeBytes) => {
    for (const name of names) {
        const path = process.env[name];
        if (!path)
            continue;
        try {
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
        }
        catch (error) {
            throw unwritable(name, error);
        }
        const free = freeAt(path);
        if (free < leastFreeBytes) {
            throw new failure/* Failure */.H('rejected', `a disk is full: ${free} bytes are free where the runner has its files (${(0,external_node_path_.dirname)(path)}), and 1 MiB is needed to begin. Free some space on the runner, or take one with a larger disk, and run again`);
        }
    }
};
/** File systems that do not count say that they have no blocks at all. */
const freeBytes = (path) => {
    try {
        const { blocks, bavail, bsize } = (0,external_node_fs_.statfsSync)((0,external_node_path_.dirname)(path));
        return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
    }
    catch {
        return Number.POSITIVE_INFINITY;
    }
};
/** Adds to one of the runner's files, or leaves it as it was: half an entry is one that the runner fails the step for. */
const addWhole = (name, add) => {
    const path = process.env[name];
    const before = path ? sizeOf(path) : undefined;
    try {
        add();
    }
    catch (error) {
        if (path && before !== undefined && sizeOf(path) !== before)
            (0,external_node_fs_.truncateSync)(path, before);
        throw unwritable(name, error);
    }
};
const sizeOf = (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size;
const unwritable = (name, error) => {
    const message = `cannot write ${name}, by which the runner is told ${runner_files_told[name]}: `;
    const trouble = (0,machine_trouble/* machineTrouble */.z)(error);
    return new failure/* Failure */.H(trouble?.reason ?? 'unexpected', message + (trouble?.message ?? (0,failure/* messageOf */.b)(error)), {
        cause: error,
    });
};
const runner_files_told = {
    GITHUB_OUTPUT: 'the outputs',
    GITHUB_STATE: 'what is to be cleaned up',
    GITHUB_STEP_SUMMARY: 'the summary',
};

;// CONCATENATED MODULE: ./build/src/runner/signals.js

/**
 * Aborts at the first SIGINT or SIGTERM. The runner signals this process alone, SIGINT first, SIGTERM 7.5 s later and
 * SIGKILL 2.5 s after that (actions/runner, ProcessInvoker), so a second signal changes nothing.
 */
const abortOnSignals = () => {
    const controller = new AbortController();
    const abort = (name) => {
        controller.abort(new failure/* Failure */.H('cancelled', `cancelled by ${name}. Run the job again`));
    };
    process.on('SIGINT', abort);
    process.on('SIGTERM', abort);
    return controller.signal;
};

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(43327);
;// CONCATENATED MODULE: ./build/src/runner/summary.js


/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024;
/** Writes the step's job summary; outside of a runner there is no place for one. */
const writeSummary = async (report, hide) => {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await summary/* summary */.z.addRaw(hide((0,lib_report/* renderReport */.B1)(report, limitBytes))).write({ overwrite: true });
};

;// CONCATENATED MODULE: ./build/src/runner/run-action.js

















/** Once cancelled, an action has 7.5 s before SIGTERM; what has not ended by then is left behind. */
const endingBudgetMilliseconds = 6_000;
const childrenState = 'children';
/** The whole life of an action: inputs in, outputs and summary out, one error message, and the post step. */
const runAction = async (action) => {
    const { runner, progress, hide, fail, flush } = openRunner();
    if (isPostStep()) {
        await cleanUp(action, { ...runner, input: () => readInputs(action, runner.mask) });
        return flush();
    }
    const { signal } = runner;
    const over = new AbortController();
    const work = async () => {
        const input = readInputs(action, runner.mask);
        refuseUnwritable();
        if (action.cleanUp)
            saveState(childrenState, markOfChildren());
        return action.run(input, { ...runner, signal: AbortSignal.any([signal, over.signal]) });
    };
    const started = Promise.race([work(), afterAbort(signal)]);
    const ended = await started.catch((error) => failed(error, signal));
    // An answer that nobody waits for any more would keep the step from its end.
    over.abort();
    const { outcome, outputs, failure } = ended;
    const phases = [...progress.phases(), ...(ended.phases ?? [])].sort((a, b) => a.startedAt - b.startedAt);
    const reason = failure?.reason ?? ended.reason ?? '';
    const timeline = hide((0,lib_timeline/* formatTimeline */.B4)(phases));
    const own = { timeline, summary: (0,told/* formatTold */.l)({ outcome, reason, timeline }, (ended.told ?? []).map(run_action_hidden(hide))) };
    const values = Object.entries({ outcome, reason, ...outputs, ...own }).filter(([name]) => !(name in own) || action.outputs.some((output) => output === name));
    const report = withTimeline(ended.title ?? action.name, ended.report, phases);
    const untold = await tell(values, report, hide);
    flush();
    if (failure)
        fail(failure.message);
    else if (untold)
        fail(`${untold}. What this step did stands, and running it again finds it`);
    if (signal.aborted)
        process.exit(1);
};
/** Sets the outputs and writes the summary; why that cannot be done, where it cannot. */
const tell = async (values, report, hide) => {
    try {
        for (const [name, value] of values)
            addWhole('GITHUB_OUTPUT', () => core/* setOutput */.uH(name, hide(value)));
        await writeSummary(report, hide).catch((error) => {
            throw unwritable('GITHUB_STEP_SUMMARY', error);
        });
        return undefined;
    }
    catch (error) {
        return (0,failure/* messageOf */.b)(error);
    }
};
/** Before it is packed: a secret in what is packed is not found any more. */
const run_action_hidden = (hide) => (told) => Object.fromEntries(Object.entries(told).map(([name, text]) => [name, hide(text)]));
const openRunner = () => {
    const signal = abortOnSignals();
    const fence = createFence((text) => process.stdout.write(text));
    const { mask, hide } = createMasks(fence);
    const { warn, fail, flush } = createAnnotations({ fence, hide });
    const progress = createProgress({ fence, warn, hide });
    const context = readContext();
    const runner = { context, progress, signal, fence: fence.fenced, mask, saveState };
    return { runner, progress, hide, fail, flush };
};
const saveState = (name, value) => addWhole('GITHUB_STATE', () => core/* saveState */.LZ(name, value));
/** By the file that was started: a main that was cancelled while Node still loaded it has saved no state to tell by. */
const isPostStep = () => (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js';
const readInputs = (action, mask) => {
    refuseOtherThanLinux(process.platform);
    for (const [name, { secret }] of Object.entries(action.inputs)) {
        const raw = core/* getInput */.V4(name);
        if (secret === true || secret?.(raw))
            mask(raw);
    }
    const read = (0,inputs/* parseInputs */.TL)(action.inputs, core/* getInput */.V4);
    const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? []);
    if ('mistakes' in read || mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return read.input;
};
const afterAbort = (signal) => new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', () => setTimeout(giveUp, endingBudgetMilliseconds).unref(), { once: true });
});
const cleanUp = async (action, runner) => {
    try {
        await endLeftChildren(core/* getState */.Gu(childrenState));
        await action.cleanUp?.(core/* getState */.Gu, runner);
    }
    catch (error) {
        runner.progress.warn(`could not clean up: ${(0,failure/* messageOf */.b)(error)}`);
    }
};


/***/ })

};
