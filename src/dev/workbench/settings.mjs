// Settings of the throw-away and development workbenches: nothing that calls out, pops up or changes by itself.

/** What every workbench that we start gets: nothing is sent anywhere, nothing updates, no assistant opens. */
export const calm = {
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'update.showReleaseNotes': false,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'chat.agentHost.enabled': false,
	'chat.disableAIFeatures': true,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * For a person who tries the extension: the sample is ours, so no question whether to trust it, and it lies inside this
 * project's folder, whose repository is not meant.
 */
export const forTrying = {
	...calm,
	'git.openRepositoryInParentFolders': 'never',
	'security.workspace.trust.enabled': false,
};

/**
 * For tests besides: no git in the way, no trust question, no autosave, no animation to wait for, and no question that
 * goes away because a view that opens late takes the focus.
 */
export const still = {
	...calm,
	'workbench.quickOpen.closeOnFocusLost': false,
	'git.enabled': false,
	'security.workspace.trust.enabled': false,
	'files.autoSave': 'off',
	'window.restoreWindows': 'none',
	'workbench.reduceMotion': 'on',
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
};

/** For tests in a workspace that nobody has trusted yet: restricted from the start, without a question in the way. */
export const asking = {
	...still,
	'security.workspace.trust.enabled': true,
	'security.workspace.trust.startupPrompt': 'never',
	'security.workspace.trust.banner': 'never',
};
