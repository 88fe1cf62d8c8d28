using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Why a request got no answer.</summary>
/// <param name="Text">One or two sentences that name the cause and what to look at; without any secret.</param>
/// <param name="MayPass">Whether the same request may succeed a moment later: a server that restarts, an answer that was cut off.</param>
internal sealed record ConnectionFault(LocalizedText Text, bool MayPass);
