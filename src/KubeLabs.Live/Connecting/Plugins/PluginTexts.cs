using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// The sentences for credential plugins. They name the command, never its arguments, its environment or what it wrote: any of them may hold a
/// secret.
/// </summary>
internal static class PluginTexts
{
    /// <summary>What is wrong with the entry, or null.</summary>
    public static LocalizedText? OfEntry(ConnectionTarget target, PluginEntry plugin)
    {
        if (plugin.Command.Length == 0)
            return SettingTexts.OfUser(target, "has a credential plugin (exec) without command.", "자격 증명 플러그인(exec)에 command가 없습니다.");
        if (plugin.ApiVersion is not (PluginVersions.V1 or PluginVersions.V1Beta1))
            return SettingTexts.OfUser(
                target,
                $"has a credential plugin (exec) whose apiVersion is neither {PluginVersions.V1} nor {PluginVersions.V1Beta1}. Update the plugin and its entry.",
                $"자격 증명 플러그인(exec)의 apiVersion이 {PluginVersions.V1} 또는 {PluginVersions.V1Beta1} 값이 아닙니다. 플러그인과 설정을 갱신하세요.");
        if (plugin.InteractiveMode is not ("Never" or "IfAvailable" or "Always"))
            return SettingTexts.OfUser(
                target,
                "has a credential plugin (exec) whose interactiveMode is none of Never, IfAvailable and Always.",
                "자격 증명 플러그인(exec)의 interactiveMode가 Never, IfAvailable, Always 중 하나가 아닙니다.");
        return AreVariables(plugin.Variables)
            ? null
            : SettingTexts.OfUser(
                target,
                "has a credential plugin (exec) with an environment variable without a proper name.",
                "자격 증명 플러그인(exec)에 이름이 올바르지 않은 환경 변수가 있습니다.");
    }

    public static LocalizedText NoTerminal(PluginEntry plugin) => new(
        $"The credential plugin {Name(plugin)} must ask something, but standard input is no terminal. Log in with it first, in a terminal.",
        $"자격 증명 플러그인 {Name(plugin)} 명령은 입력을 받아야 하는데 표준 입력이 터미널이 아닙니다. 먼저 터미널에서 로그인하세요.");

    public static LocalizedText Missing(PluginEntry plugin)
    {
        var hint = PluginErrors.Clean(plugin.InstallHint).Trim();
        if (hint.Length > 0) hint = "\n" + hint;
        return new(
            $"The credential plugin {Name(plugin)} is not installed, or not in PATH. Install it, or correct the command in the kubeconfig.{hint}",
            $"자격 증명 플러그인 {Name(plugin)} 명령이 설치되어 있지 않거나 PATH에 없습니다. 설치하거나 kubeconfig의 command를 고치세요.{hint}");
    }

    public static LocalizedText NotStarted(PluginEntry plugin) => new(
        $"The credential plugin {Name(plugin)} cannot be started. Check that it is a program for this machine.",
        $"자격 증명 플러그인 {Name(plugin)} 명령을 시작할 수 없습니다. 이 컴퓨터에서 실행되는 프로그램인지 확인하세요.");

    public static LocalizedText TimedOut(PluginEntry plugin, TimeSpan limit) => new(
        $"The credential plugin {Name(plugin)} was not done after {limit.TotalSeconds:0} seconds and was ended. Run it by hand to see what it waits for.",
        $"자격 증명 플러그인 {Name(plugin)} 명령이 {limit.TotalSeconds:0}초 안에 끝나지 않아 종료했습니다. 직접 실행해서 무엇을 기다리는지 확인하세요.");

    public static LocalizedText Failed(PluginEntry plugin, int status) => new(
        $"The credential plugin {Name(plugin)} failed with exit status {status}. What it said stands above; log in with it again.",
        $"자격 증명 플러그인 {Name(plugin)} 명령이 종료 상태 {status}번으로 실패했습니다. 위의 메시지를 확인하고 다시 로그인하세요.");

    public static LocalizedText BadAnswer(PluginEntry plugin) => new(
        $"The credential plugin {Name(plugin)} wrote no ExecCredential of {plugin.ApiVersion} with a token, or a client certificate and its key. Check that its version fits the kubeconfig.",
        $"자격 증명 플러그인 {Name(plugin)} 명령이 토큰이나 클라이언트 인증서와 키가 담긴 {plugin.ApiVersion} ExecCredential을 출력하지 않았습니다. 플러그인 버전이 kubeconfig와 맞는지 확인하세요.");

    private static string Name(PluginEntry plugin) => Shown.Quoted(plugin.Command, 200);

    private static bool AreVariables(ImmutableArray<KeyValuePair<string, string>> variables) => variables.All(variable =>
        variable.Key.Length > 0
        && !variable.Key.AsSpan().ContainsAny('=', '\0')
        && !variable.Value.Contains('\0', StringComparison.Ordinal));
}
