/* global rrweb, posthog */
/*
 * Runs in the page, before everything else: starts rrweb and PostHog and lets them take all that they can get. rrweb has its
 * default settings; of PostHog everything is on, and its own masking of fields is off. Plain script.
 * startRecorders({ frames, late }): whether they also want what is in frames of other origins; whether recording begins with
 * startReplay(frames), when all is on show already.
 */
window.replay = [];
const startRrweb = (frames) =>
  rrweb.record({ emit: (event) => window.replay.push(event), ...(frames && { recordCrossOriginIframes: true }) });
window.startReplay = (frames) => {
  startRrweb(frames);
  posthog.startSessionRecording(true);
};
window.startRecorders = ({ frames, late }) => {
  posthog.init('phc_test', {
    api_host: `${location.origin}/collect`,
    person_profiles: 'always',
    autocapture: { capture_copied_text: true },
    capture_pageview: true,
    capture_heatmaps: { flush_interval_milliseconds: 500 },
    capture_dead_clicks: { mutation_threshold_ms: 1000 },
    capture_performance: { network_timing: true, web_vitals: true },
    enable_recording_console_log: true,
    rageclick: true,
    disable_session_recording: Boolean(late),
    session_recording: { compress_events: false, maskAllInputs: false, recordCrossOriginIframes: frames },
    disable_compression: true,
    request_batching: false,
    opt_out_useragent_filter: true,
  });
  // Elsewhere than on "localhost" it notes requests without being asked twice.
  posthog.sessionRecording._forceAllowLocalhostNetworkCapture = true;
  if (!late) addEventListener('DOMContentLoaded', () => startRrweb(frames));
};
