using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the API server does to an update between admission and validation (<c>PrepareForUpdate</c> of its registries): the status is not
/// the client's to write, so the stored one stays.
/// </summary>
public static class UpdateStrategy
{
    /// <summary>The object as validation sees it.</summary>
    /// <param name="item">The object as it is sent.</param>
    /// <param name="before">The object that it replaces.</param>
    public static KubeObject Prepare(KubeObject item, KubeObject before)
    {
        var status = before.Root["status"];
        if (ReferenceEquals(status, item.Root["status"])) return item;
        return item.With(status is null ? item.Root.Without("status") : item.Root.With("status", status));
    }
}
