using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The sentences for a choice of context that leads nowhere.</summary>
internal static class ChoiceTexts
{
    // As many names as a reader takes in.
    private const int MostNames = 8;

    public static LocalizedText NoConfiguration(IEnumerable<string> searched)
    {
        var files = string.Join(", ", searched.Take(MostNames).Select(FileTexts.Path));
        return files.Length == 0
            ? new(
                "There is no kubeconfig: neither KUBECONFIG nor HOME is set. Name one with --kubeconfig.",
                "kubeconfig가 없습니다. KUBECONFIG와 HOME이 모두 설정되어 있지 않습니다. --kubeconfig로 파일을 지정하세요.")
            : new(
                $"There is no kubeconfig: looked for {files}. Create a cluster, such as with kind create cluster, or name a file with --kubeconfig.",
                $"kubeconfig가 없습니다. 찾아본 파일: {files}. kind create cluster 등으로 클러스터를 만들거나 --kubeconfig로 파일을 지정하세요.");
    }

    public static LocalizedText NoCurrent(KubeConfig config) => config.Contexts.IsEmpty
        ? new(
            $"The kubeconfig {Files(config)} names no context. Create a cluster, or name another file with --kubeconfig.",
            $"kubeconfig {Files(config)} 파일에 컨텍스트가 없습니다. 클러스터를 만들거나 --kubeconfig로 다른 파일을 지정하세요.")
        : new(
            $"The kubeconfig {Files(config)} sets no current-context. Choose one with --context: {Names(config)}.",
            $"kubeconfig {Files(config)} 파일에 current-context가 없습니다. --context로 다음 중 하나를 선택하세요: {Names(config)}.");

    public static LocalizedText NoContext(KubeConfig config, string name, bool isNamed)
    {
        var shown = Shown.Quoted(name);
        if (config.Files.IsEmpty)
            return new(
                $"There is no context {shown}, because there is no kubeconfig. Name one with --kubeconfig.",
                $"kubeconfig가 없어서 컨텍스트 {shown} 항목을 찾을 수 없습니다. --kubeconfig로 파일을 지정하세요.");
        var known = config.Contexts.IsEmpty ? new LocalizedText("It has no contexts.", "컨텍스트가 하나도 없습니다.") : Known(config, name);
        return isNamed
            ? new(
                $"The kubeconfig {Files(config)} has no context {shown}. {known.En}",
                $"kubeconfig {Files(config)} 파일에 컨텍스트 {shown} 항목이 없습니다. {known.Ko}")
            : new(
                $"The current-context {shown} of the kubeconfig {Files(config)} does not exist. {known.En}",
                $"kubeconfig {Files(config)} 파일의 current-context인 {shown} 항목이 존재하지 않습니다. {known.Ko}");
    }

    public static LocalizedText NoCluster(ContextEntry context, string name) => context.Cluster.Length == 0
        ? new(
            $"The context {Shown.Quoted(name)} in {FileTexts.Path(context.File)} names no cluster. Set it with kubectl config set-context.",
            $"{FileTexts.Path(context.File)} 파일의 컨텍스트 {Shown.Quoted(name)} 항목에 클러스터가 없습니다. kubectl config set-context로 설정하세요.")
        : new(
            $"The context {Shown.Quoted(name)} in {FileTexts.Path(context.File)} refers to the cluster {Shown.Quoted(context.Cluster)}, which no kubeconfig has. Add it under clusters, or choose another context.",
            $"{FileTexts.Path(context.File)} 파일의 컨텍스트 {Shown.Quoted(name)} 항목이 참조하는 클러스터 {Shown.Quoted(context.Cluster)} 항목이 어느 kubeconfig에도 없습니다. clusters에 추가하거나 다른 컨텍스트를 선택하세요.");

    public static LocalizedText NoUser(ContextEntry context, string name) => new(
        $"The context {Shown.Quoted(name)} in {FileTexts.Path(context.File)} refers to the user {Shown.Quoted(context.User)}, which no kubeconfig has. Add it under users, or choose another context.",
        $"{FileTexts.Path(context.File)} 파일의 컨텍스트 {Shown.Quoted(name)} 항목이 참조하는 사용자 {Shown.Quoted(context.User)} 항목이 어느 kubeconfig에도 없습니다. users에 추가하거나 다른 컨텍스트를 선택하세요.");

    private static LocalizedText Known(KubeConfig config, string name)
    {
        var near = Nearest.Of(name, config.Contexts.Keys.Order(StringComparer.Ordinal));
        return near is null
            ? new($"There are: {Names(config)}.", $"있는 컨텍스트: {Names(config)}.")
            : new($"Did you mean {Shown.Quoted(near)}? There are: {Names(config)}.", $"혹시 {Shown.Quoted(near)} 컨텍스트인가요? 있는 컨텍스트: {Names(config)}.");
    }

    private static string Files(KubeConfig config) => string.Join(", ", config.Files.Take(MostNames).Select(FileTexts.Path));

    private static string Names(KubeConfig config)
    {
        var names = config.Contexts.Keys.Order(StringComparer.Ordinal).Take(MostNames).Select(key => Shown.Quoted(key));
        return string.Join(", ", names) + (config.Contexts.Count > MostNames ? ", …" : "");
    }
}
