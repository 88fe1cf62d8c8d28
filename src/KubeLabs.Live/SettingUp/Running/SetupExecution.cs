using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Does the steps of a plan, and remembers what became of each.</summary>
internal sealed class SetupExecution(ObjectStore store, string exercise, bool hasControllers, Action<LocalizedText> progress)
{
    private readonly ObjectApplier _objects = new(store, exercise);
    private readonly SetupWaiting _waiting = new(store, hasControllers, progress);
    private readonly List<SetupStep> _done = [];

    /// <summary>What was done.</summary>
    public ImmutableArray<SetupStep> Done => [.. _done];

    /// <summary>Does a step. What is wrong, and whether trying again later is in vain; null where nothing is.</summary>
    public async Task<(LocalizedText? Problem, bool IsFinal)> TryAsync(PlannedStep step)
    {
        if (step is ApplyStep { Given: var next } && await _waiting.ForAsync(next) is { } late) return (late, true);
        var (key, action, answer) = await DoAsync(step);
        if (answer.Problem is { } problem) return (Named(key, problem), answer.Status is not (403 or 404 or 422));
        if (step is ApplyStep { Given: { Item.Kind: "CustomResourceDefinition" } made } && await _waiting.DefinitionAsync(made) is { } unserved)
            return (unserved, true);
        _done.Add(new(key, action));
        progress(LocalizedText.Same($"{key} {Word(action)}"));
        return (null, false);
    }

    private async Task<(string Key, SetupAction Action, StoreAnswer Answer)> DoAsync(PlannedStep step)
    {
        var nodes = new NodeApplier(store, _objects, exercise);
        switch (step)
        {
            case NodeStep node: return Of($"node/{node.Node}", await nodes.GiveAsync(node.Given, node.Node));
            case StandInStep node: return Of(ObjectNames.Of(node.Given.Key), await nodes.StandInAsync(node.Given));
            case ApplyStep apply: return Of(ObjectNames.Of(apply.Given.Key), await _objects.ApplyAsync(apply.Given));
            default: return (ObjectNames.Of(((KeepStep)step).Key), SetupAction.LeftAlone, default);
        }
    }

    private static (string Key, SetupAction Action, StoreAnswer Answer) Of(string key, (SetupAction Action, StoreAnswer Answer) done) =>
        (key, done.Action, done.Answer);

    private static LocalizedText Named(string key, LocalizedText problem) => new($"{key}: {problem.En}", $"{key}: {problem.Ko}");

    private static string Word(SetupAction action) => action switch
    {
        SetupAction.Created => "created",
        SetupAction.Configured => "configured",
        _ => "unchanged",
    };
}
