<#list dependencyMap as entry><#assign library = entry.getKey()/>${library.name!library.artifactId}	${library.groupId}:${library.artifactId}:${library.version}	<#list entry.getValue() as licence>${licence}<#sep> or </#sep></#list><#if library.artifactId == "picocli">; its class files are changed in the app image: stack map frames added</#if>
</#list>
