namespace KubeLabs.Live;

/// <summary>Which cluster is meant, as the command line says it.</summary>
/// <param name="KubeConfig">The file of <c>--kubeconfig</c>; null for what kubectl would take.</param>
/// <param name="Context">The context of <c>--context</c>; null for the current one.</param>
public sealed record ConnectionRequest(string? KubeConfig, string? Context);
