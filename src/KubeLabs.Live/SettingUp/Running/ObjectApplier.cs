namespace KubeLabs.Live;

/// <summary>Creates objects and brings them back, as client-side <c>kubectl apply</c> does.</summary>
internal sealed class ObjectApplier(ObjectStore store, string exercise)
{
    /// <summary>Applies an object; what is wrong is in the answer, with the action that was tried.</summary>
    public async Task<(SetupAction Action, StoreAnswer Answer)> ApplyAsync(GivenObject given)
    {
        while (true)
        {
            var live = await store.ReadAsync(given.Path);
            if (live.Object is null && !live.IsMissing) return (SetupAction.Unchanged, live);
            var (action, answer) = live.Object is null ? await CreateAsync(given) : await ReplaceAsync(given, live);

            // A controller, or someone else, was there in between: what is there now is merged.
            if (!answer.IsConflict || !await store.PauseAsync()) return (action, answer);
        }
    }

    private async Task<(SetupAction Action, StoreAnswer Answer)> CreateAsync(GivenObject given) =>
        (SetupAction.Created, await store.CreateAsync(given.Collection, AppliedManifest.ToCreate(given.Manifest, exercise)));

    // A write that changes nothing leaves the version as it is.
    private async Task<(SetupAction Action, StoreAnswer Answer)> ReplaceAsync(GivenObject given, StoreAnswer live)
    {
        var answer = await store.ReplaceAsync(given.Path, AppliedMerge.Of(given, live.Object!, exercise).Merged);
        return (answer.Version == live.Version ? SetupAction.Unchanged : SetupAction.Configured, answer);
    }
}
