using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What set-up has to wait for before an object can be made.</summary>
internal sealed class SetupWaiting(ObjectStore store, bool hasControllers, Action<LocalizedText> progress)
{
    private readonly HashSet<string> _ready = [];

    /// <summary>Waits; null where the object can be made, else what did not come in time.</summary>
    public async Task<LocalizedText?> ForAsync(GivenObject given)
    {
        if (given.Item is not { Type.Group: "", Kind: "Pod" } || !hasControllers) return null;
        var account = given.Item.Spec.Text("serviceAccountName") is { Length: > 0 } named ? named : "default";
        return account == "default" ? await AccountAsync(given.Item.Namespace) : null;
    }

    /// <summary>Waits until the kinds of a definition are served, which takes the server a moment.</summary>
    public async Task<LocalizedText?> DefinitionAsync(GivenObject definition)
    {
        while (true)
        {
            var answer = await store.ReadAsync(definition.Path);
            if (answer.Object is { } item && IsEstablished(item)) return null;
            if (!await store.PauseAsync())
            {
                return answer.Problem
                    ?? new($"the kind of {definition.Item.Name} was not served in time", $"{definition.Item.Name} 정의의 종류가 제때 제공되지 않았습니다");
            }
        }
    }

    private async Task<LocalizedText?> AccountAsync(string ns)
    {
        var path = $"/api/v1/namespaces/{ns}/serviceaccounts/default";
        for (var isTold = false; !_ready.Contains(ns); isTold = true)
        {
            var answer = await store.ReadAsync(path);
            if (answer.Object is not null) _ready.Add(ns);
            else if (!answer.IsMissing) return answer.Problem;
            else if (!await store.PauseAsync()) return Late(ns);
            else if (!isTold) progress(new($"waiting for the ServiceAccount of {ns}", $"{ns} 네임스페이스의 서비스어카운트를 기다리는 중"));
        }

        return null;
    }

    private static LocalizedText Late(string ns) => new(
        $"the namespace {ns} did not get its ServiceAccount in time", $"{ns} 네임스페이스의 서비스어카운트가 제때 만들어지지 않았습니다");

    private static bool IsEstablished(MappingNode definition)
    {
        foreach (var condition in definition["status"].List("conditions"))
        {
            if (condition.Text("type") == "Established" && condition.Text("status") == "True") return true;
        }

        return false;
    }
}
