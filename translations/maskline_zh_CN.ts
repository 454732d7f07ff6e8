<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>maskline::AboutDialog</name>
    <message>
        <source>About Maskline</source>
        <translation>关于 Maskline</translation>
    </message>
    <message>
        <source>Turns video into segmentation data. Works offline.</source>
        <translation>把视频变成分割数据。可离线工作。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>自由软件，采用 Apache License 2.0 许可。</translation>
    </message>
    <message>
        <source>It uses the libraries below. On Debian-based systems the licence texts are in %1.</source>
        <translation>它基于下列程序库。在 Debian 及其衍生系统上，许可证文本位于 %1。</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>maskline::Actions</name>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加显示</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Clean up the mask</source>
        <translation>清理掩码</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Locate the clip…</source>
        <translation>定位片段…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Finish the shape or object</source>
        <translation>完成形状或对象</translation>
    </message>
    <message>
        <source>Cancel the current operation</source>
        <translation>取消当前操作</translation>
    </message>
    <message>
        <source>Delete the prompt under the cursor</source>
        <translation>删除光标处的提示</translation>
    </message>
    <message>
        <source>Delete all prompts of this frame</source>
        <translation>删除本帧的所有提示</translation>
    </message>
    <message>
        <source>Delete the mask of this frame</source>
        <translation>删除本帧的掩码</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Ten frames forward</source>
        <translation>前进十帧</translation>
    </message>
    <message>
        <source>Ten frames back</source>
        <translation>后退十帧</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Next keyframe</source>
        <translation>下一个关键帧</translation>
    </message>
    <message>
        <source>Previous keyframe</source>
        <translation>上一个关键帧</translation>
    </message>
    <message>
        <source>Go to frame…</source>
        <translation>转到帧…</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Preview under the cursor</source>
        <translation>光标处预览</translation>
    </message>
    <message>
        <source>More opaque</source>
        <translation>更不透明</translation>
    </message>
    <message>
        <source>More transparent</source>
        <translation>更透明</translation>
    </message>
    <message>
        <source>Fit the frame</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Zoom to 100%</source>
        <translation>缩放到 100%</translation>
    </message>
    <message>
        <source>Zoom to the object</source>
        <translation>缩放到对象</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>放大时间轴</translation>
    </message>
    <message>
        <source>Zoom out on the timeline</source>
        <translation>缩小时间轴</translation>
    </message>
    <message>
        <source>Zoom the timeline to the range</source>
        <translation>时间轴缩放到范围</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>窗口的下一个区域</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Category…</source>
        <translation>类别…</translation>
    </message>
    <message>
        <source>Attributes…</source>
        <translation>属性…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide or show the others</source>
        <translation>隐藏或显示其他对象</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>Next object</source>
        <translation>下一个对象</translation>
    </message>
    <message>
        <source>Previous object</source>
        <translation>上一个对象</translation>
    </message>
    <message>
        <source>Object 1</source>
        <translation>对象 1</translation>
    </message>
    <message>
        <source>Object 2</source>
        <translation>对象 2</translation>
    </message>
    <message>
        <source>Object 3</source>
        <translation>对象 3</translation>
    </message>
    <message>
        <source>Object 4</source>
        <translation>对象 4</translation>
    </message>
    <message>
        <source>Object 5</source>
        <translation>对象 5</translation>
    </message>
    <message>
        <source>Object 6</source>
        <translation>对象 6</translation>
    </message>
    <message>
        <source>Object 7</source>
        <translation>对象 7</translation>
    </message>
    <message>
        <source>Object 8</source>
        <translation>对象 8</translation>
    </message>
    <message>
        <source>Object 9</source>
        <translation>对象 9</translation>
    </message>
    <message>
        <source>Object 10</source>
        <translation>对象 10</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填充孔洞</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>去除斑点</translation>
    </message>
    <message>
        <source>Grow by a pixel</source>
        <translation>扩张一个像素</translation>
    </message>
    <message>
        <source>Shrink by a pixel</source>
        <translation>收缩一个像素</translation>
    </message>
    <message>
        <source>Merge with another object…</source>
        <translation>与另一个对象合并…</translation>
    </message>
    <message>
        <source>Split the object here</source>
        <translation>在此处拆分对象</translation>
    </message>
    <message>
        <source>Delete the object</source>
        <translation>删除对象</translation>
    </message>
    <message>
        <source>Propagate</source>
        <translation>传播</translation>
    </message>
    <message>
        <source>Propagate backward</source>
        <translation>向片头方向传播</translation>
    </message>
    <message>
        <source>Propagate in both directions</source>
        <translation>双向传播</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Keyframe</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Outside the frame</source>
        <translation>在画面外</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>Range starts here</source>
        <translation>范围从此处开始</translation>
    </message>
    <message>
        <source>Range ends here</source>
        <translation>范围到此处结束</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Detect shots</source>
        <translation>检测镜头切换</translation>
    </message>
    <message>
        <source>Stop all jobs</source>
        <translation>停止所有任务</translation>
    </message>
    <message>
        <source>Accept and go to the next</source>
        <translation>接受并转到下一处</translation>
    </message>
    <message>
        <source>Fix this frame</source>
        <translation>修正本帧</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Clear the review state</source>
        <translation>清除审核状态</translation>
    </message>
    <message>
        <source>Top of the review queue</source>
        <translation>审核队列的首项</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>评论…</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Polygon (remove)</source>
        <translation>减去多边形</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Painting removes the pixels from other objects</source>
        <translation>绘制时从其他对象中移除这些像素</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Maskline</source>
        <translation>关于 Maskline</translation>
    </message>
    <message>
        <source>Outside from here on</source>
        <translation>从此帧起在画面外</translation>
    </message>
    <message>
        <source>Occluded from here on</source>
        <translation>从此帧起被遮挡</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>下一条评论</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>上一条评论</translation>
    </message>
    <message>
        <source>Open video…</source>
        <translation>打开视频…</translation>
    </message>
    <message>
        <source>Check project…</source>
        <translation>检查项目…</translation>
    </message>
    <message>
        <source>Repair a project…</source>
        <translation>修复项目…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore from backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Import masks…</source>
        <translation>导入掩码…</translation>
    </message>
    <message>
        <source>Export events…</source>
        <translation>导出事件…</translation>
    </message>
    <message>
        <source>Continue in the next shot</source>
        <translation>在下一个镜头中继续</translation>
    </message>
    <message>
        <source>Cut on this frame</source>
        <translation>此帧为镜头切换</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>新建事件…</translation>
    </message>
    <message>
        <source>Swap with another object…</source>
        <translation>与另一个对象交换…</translation>
    </message>
    <message>
        <source>Copy the mask to a range…</source>
        <translation>将掩码复制到范围…</translation>
    </message>
    <message>
        <source>Extend the mask to a frame…</source>
        <translation>将掩码延续到某帧…</translation>
    </message>
    <message>
        <source>Delete masks of a range…</source>
        <translation>删除范围内的掩码…</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Propagate again around this keyframe</source>
        <translation>在此关键帧前后重新传播</translation>
    </message>
    <message>
        <source>Clear keyframes of a range…</source>
        <translation>清除范围内的关键帧…</translation>
    </message>
    <message>
        <source>Fade on this frame</source>
        <translation>此帧为淡入淡出</translation>
    </message>
    <message>
        <source>Accept this frame only</source>
        <translation>仅接受本帧</translation>
    </message>
    <message>
        <source>Reject with a reason…</source>
        <translation>拒绝并说明原因…</translation>
    </message>
    <message>
        <source>Next stretch to review</source>
        <translation>下一个待审核区段</translation>
    </message>
    <message>
        <source>Previous stretch to review</source>
        <translation>上一个待审核区段</translation>
    </message>
    <message>
        <source>Suggest next keyframe</source>
        <translation>建议下一个关键帧</translation>
    </message>
    <message>
        <source>Smooth over time…</source>
        <translation>随时间平滑…</translation>
    </message>
    <message>
        <source>Comment on the point under the cursor…</source>
        <translation>评论光标下的点…</translation>
    </message>
    <message>
        <source>Stages…</source>
        <translation>阶段…</translation>
    </message>
    <message>
        <source>Check frames…</source>
        <translation>检查帧…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>超像素</translation>
    </message>
    <message>
        <source>Magic wand: connected pixels only</source>
        <translation>魔棒：仅相连像素</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Semantic view</source>
        <translation>语义视图</translation>
    </message>
    <message>
        <source>Instance view</source>
        <translation>实例视图</translation>
    </message>
    <message>
        <source>Panoptic view</source>
        <translation>全景视图</translation>
    </message>
    <message>
        <source>Next unlabelled region</source>
        <translation>下一个未标注区域</translation>
    </message>
    <message>
        <source>Give region to category…</source>
        <translation>将区域归入类别…</translation>
    </message>
    <message>
        <source>Give all unlabelled to category…</source>
        <translation>将所有未标注像素归入类别…</translation>
    </message>
    <message>
        <source>Paint only over…</source>
        <translation>仅在其上绘制…</translation>
    </message>
    <message>
        <source>Run a model of your own…</source>
        <translation>运行自己的模型…</translation>
    </message>
    <message>
        <source>Find all like this</source>
        <translation>查找所有类似对象</translation>
    </message>
    <message>
        <source>Find all like this in the range</source>
        <translation>在范围内查找所有类似对象</translation>
    </message>
    <message>
        <source>Segment everything on this frame</source>
        <translation>分割此帧上的所有内容</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Presence in a range…</source>
        <translation>范围内的可见状态…</translation>
    </message>
    <message>
        <source>Propagate the selected object forward</source>
        <translation>将选中的对象向片尾方向传播</translation>
    </message>
    <message>
        <source>Propagate the selected object backward</source>
        <translation>将选中的对象向片头方向传播</translation>
    </message>
</context>
<context>
    <name>maskline::AttributeDialog</name>
    <message>
        <source>New attribute</source>
        <translation>新建属性</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Check box</source>
        <translation>复选框</translation>
    </message>
    <message>
        <source>front, side, back</source>
        <translation>正面, 侧面, 背面</translation>
    </message>
    <message>
        <source>The value can change during the clip</source>
        <translation>可随片段变化</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>maskline::AttributeRow</name>
    <message>
        <source>%1: each value applies until the next one</source>
        <translation>%1：每个值在下一个值之前有效</translation>
    </message>
    <message>
        <source>Value of %1 on this frame</source>
        <translation>%1 在本帧的值</translation>
    </message>
    <message>
        <source>Remove this attribute from all objects</source>
        <translation>从所有对象中移除该属性</translation>
    </message>
    <message>
        <source>Remove the attribute %1</source>
        <translation>移除属性 %1</translation>
    </message>
    <message>
        <source>Remove the value set on this frame</source>
        <translation>移除在本帧设置的值</translation>
    </message>
    <message>
        <source>Set a value on this frame</source>
        <translation>在本帧设置值</translation>
    </message>
</context>
<context>
    <name>maskline::AttributesDialog</name>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Check box</source>
        <translation>复选框</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>红, 绿, 蓝</translation>
    </message>
    <message>
        <source>The value can change during the clip</source>
        <translation>可随片段变化</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation>选项(&amp;C)</translation>
    </message>
    <message>
        <source>attribute %1</source>
        <translation>属性 %1</translation>
    </message>
</context>
<context>
    <name>maskline::CandidateBar</name>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The smallest masks (1)</source>
        <translation>最小的掩码（1）</translation>
    </message>
    <message>
        <source>The best masks that do not overlap (2)</source>
        <translation>互不重叠的最佳掩码（2）</translation>
    </message>
    <message>
        <source>The largest masks (3)</source>
        <translation>最大的掩码（3）</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>最低得分</translation>
    </message>
    <message>
        <source>Least score of a candidate</source>
        <translation>候选的最低得分</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Make an object of each candidate (Shift+Enter)</source>
        <translation>将每个候选变为对象（Shift+Enter）</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No candidates: search with “Find all like this” or “Segment everything”</source>
        <translation>没有候选：请用“查找所有类似对象”或“分割所有内容”进行搜索</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n 个候选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) on this frame</source>
        <translation>
            <numerusform>此帧上有 %n 个候选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on all frames</source>
        <translation>
            <numerusform>所有帧上共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Category of accepted candidates</source>
        <translation>已接受候选的类别</translation>
    </message>
    <message>
        <source>The category of accepted candidates; type a new one and press Enter. If it is stuff, its object gets them all.</source>
        <translation>已接受候选的类别；可输入新类别并按回车。若为 stuff，其对象将包含全部候选。</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Stuff</source>
        <translation>Stuff</translation>
    </message>
    <message>
        <source>Make the new category stuff, such as sky or road: one object gets all accepted candidates</source>
        <translation>将新类别设为 Stuff，例如天空或道路：所有接受的候选归入一个对象</translation>
    </message>
    <message>
        <source>Whether the category is stuff; to make new stuff, type its name first</source>
        <translation>该类别是否为 Stuff；要新建 Stuff，请先输入其名称</translation>
    </message>
    <message>
        <source>Discard the candidates (Esc); undo brings them back</source>
        <translation>放弃候选（Esc）；撤销可恢复</translation>
    </message>
</context>
<context>
    <name>maskline::CanvasBar</name>
    <message>
        <source>Left click: the object · right click: not the object · Shift-drag: box</source>
        <translation>左键：是对象 · 右键：不是对象 · Shift 拖动：框选</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>在对象周围拖出一个框</translation>
    </message>
    <message>
        <source>Ctrl-drag erases</source>
        <translation>Ctrl 拖动为擦除</translation>
    </message>
    <message>
        <source>Ctrl-drag paints</source>
        <translation>Ctrl 拖动为绘制</translation>
    </message>
    <message>
        <source>Click corner by corner, Enter closes</source>
        <translation>逐个点击顶点，回车闭合</translation>
    </message>
    <message>
        <source>Drag to move the image</source>
        <translation>拖动以移动画面</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity of the masks</source>
        <translation>掩码的不透明度</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Draw around the object · right or Ctrl-drag removes</source>
        <translation>沿对象边缘绘制 · 右键或 Ctrl 拖动移除</translation>
    </message>
    <message>
        <source>Click adds similar pixels · right or Ctrl-click removes them</source>
        <translation>单击添加相似像素 · 右键或 Ctrl 单击移除</translation>
    </message>
    <message>
        <source>Drag adds cells · right or Ctrl-drag removes them</source>
        <translation>拖动添加单元 · 右键或 Ctrl 拖动移除</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Tolerance: how much the colour may differ</source>
        <translation>容差：颜色允许的差异</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>超像素大小</translation>
    </message>
    <message>
        <source>Click, Enter: accept · Del: drop · M: merge with the next click · Shift+Enter: all</source>
        <translation>单击、Enter：接受 · Del：删去 · M：与下一次单击的候选合并 · Shift+Enter：全部接受</translation>
    </message>
</context>
<context>
    <name>maskline::CanvasHints</name>
    <message>
        <source>Drop a video here, or open the demo</source>
        <translation>将视频拖放到此处，或打开演示</translation>
    </message>
    <message>
        <source>A folder of numbered images works too. Nothing leaves this machine.</source>
        <translation>也可以使用按序号命名的图像文件夹。任何数据都不会离开本机。</translation>
    </message>
    <message>
        <source>%1 is outside the frame</source>
        <translation>%1 在画面外</translation>
    </message>
    <message>
        <source>%1 is occluded</source>
        <translation>%1 被遮挡</translation>
    </message>
</context>
<context>
    <name>maskline::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>The current frame with its masks. Ctrl+arrow keys move a crosshair; Insert adds a positive click there, Shift+Insert a negative click.</source>
        <translation>当前帧及其掩码。Ctrl 加方向键移动十字光标；Insert 在该处添加正向点击，Shift+Insert 添加负向点击。</translation>
    </message>
</context>
<context>
    <name>maskline::CategoryDialog</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>%1 的类别</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>maskline::ChecksDialog</name>
    <message>
        <source>Check frames</source>
        <translation>检查帧</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>The accepted masks of these frames are kept as the truth and removed from the frames. Whoever annotates and accepts such a frame again gets a score. The truth stays in the project file: this finds carelessness, not fraud.</source>
        <translation>这些帧上已接受的蒙版会作为真值保留，并从帧中移除。之后标注并接受这些帧的人会得到评分。真值仍在项目文件中：这能发现粗心，但不能防止作弊。</translation>
    </message>
    <message>
        <source>Every n-th accepted mask</source>
        <translation>每 n 个已接受的蒙版取一个</translation>
    </message>
    <message>
        <source>Add check frames</source>
        <translation>添加检查帧</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removing a check frame removes its scores. The truth goes back to the frame if it has no mask.</source>
        <translation>移除检查帧会一并移除其评分。如果该帧没有蒙版，真值会放回该帧。</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Score changed masks now</source>
        <translation>立即为已更改的蒙版评分</translation>
    </message>
</context>
<context>
    <name>maskline::ClassTable</name>
    <message>
        <source>Classes of the model</source>
        <translation>模型的类别</translation>
    </message>
    <message>
        <source>Class of the model</source>
        <translation>模型的类别</translation>
    </message>
    <message>
        <source>Category in this project</source>
        <translation>此项目中的类别</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>%1 的类别</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>采用 %1</translation>
    </message>
</context>
<context>
    <name>maskline::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>操作名称</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>maskline::CommentsBox</name>
    <message>
        <source>Comment on this frame</source>
        <translation>对本帧的评论</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <translation>移除此评论</translation>
    </message>
    <message>
        <source>Remove the comment: %1</source>
        <translation>移除评论：%1</translation>
    </message>
    <message>
        <source>Comment on this point</source>
        <translation>评论此点</translation>
    </message>
</context>
<context>
    <name>maskline::Core</name>
    <message>
        <source>Accept masks</source>
        <translation>接受掩码</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Add category</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>添加评论</translation>
    </message>
    <message>
        <source>Add masks</source>
        <translation>添加掩码</translation>
    </message>
    <message>
        <source>Add object</source>
        <translation>添加对象</translation>
    </message>
    <message>
        <source>Change attribute</source>
        <translation>更改属性</translation>
    </message>
    <message>
        <source>Change category</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Change comment</source>
        <translation>更改评论</translation>
    </message>
    <message>
        <source>Change object</source>
        <translation>更改对象</translation>
    </message>
    <message>
        <source>Change prompts</source>
        <translation>更改提示</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Clear keyframe</source>
        <translation>清除关键帧</translation>
    </message>
    <message>
        <source>Clear review</source>
        <translation>清除审核结果</translation>
    </message>
    <message>
        <source>Edit mask</source>
        <translation>编辑掩码</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Merge objects</source>
        <translation>合并对象</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Propagate</source>
        <translation>传播</translation>
    </message>
    <message>
        <source>Reject masks</source>
        <translation>拒绝掩码</translation>
    </message>
    <message>
        <source>Remove attribute</source>
        <translation>移除属性</translation>
    </message>
    <message>
        <source>Remove comment</source>
        <translation>移除评论</translation>
    </message>
    <message>
        <source>Remove masks</source>
        <translation>移除掩码</translation>
    </message>
    <message>
        <source>Remove object</source>
        <translation>移除对象</translation>
    </message>
    <message>
        <source>Remove prompts</source>
        <translation>移除提示</translation>
    </message>
    <message>
        <source>Reorder objects</source>
        <translation>重新排列对象</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Set attribute</source>
        <translation>设置属性</translation>
    </message>
    <message>
        <source>Set keyframe</source>
        <translation>设置关键帧</translation>
    </message>
    <message>
        <source>Set presence</source>
        <translation>设置可见状态</translation>
    </message>
    <message>
        <source>Set shots</source>
        <translation>设置镜头</translation>
    </message>
    <message>
        <source>Split object</source>
        <translation>拆分对象</translation>
    </message>
    <message>
        <source>Built-in, classic</source>
        <translation>内置（经典）</translation>
    </message>
    <message>
        <source>Colour and texture models with graph cuts, optical flow and an appearance memory; needs no weights.</source>
        <translation>颜色与纹理模型，结合图割、光流与外观记忆；无需权重。</translation>
    </message>
    <message>
        <source>Tracks any object from one mask with sensory, working and long-term memory (Cheng and Schwing 2022).</source>
        <translation>从一个掩码出发，用感觉记忆、工作记忆和长期记忆跟踪任意对象（Cheng 与 Schwing，2022）。</translation>
    </message>
    <message>
        <source>No weights are installed: put XMem.pth from github.com/hkchengrex/XMem (MIT licence) into your model folder.</source>
        <translation>未安装权重：请从 github.com/hkchengrex/XMem 获取 XMem.pth（MIT 许可证），放入您的模型文件夹。</translation>
    </message>
    <message>
        <source>Segments anything by clicks and boxes and tracks it through the clip (Ravi et al. 2024).</source>
        <translation>通过点击和方框分割任意对象，并在整段视频中跟踪（Ravi 等，2024）。</translation>
    </message>
    <message>
        <source>No weights are installed: put a checkpoint such as sam2.1_hiera_tiny.pt from github.com/facebookresearch/sam2 (Apache-2.0 licence) into your model folder.</source>
        <translation>未安装权重：请从 github.com/facebookresearch/sam2 获取检查点，例如 sam2.1_hiera_tiny.pt（Apache-2.0 许可证），放入您的模型文件夹。</translation>
    </message>
    <message>
        <source>Segments anything by clicks and boxes and tracks it: SAM 2 with a small image encoder and condensed memories, several times as fast (Zhou et al. 2025).</source>
        <translation>通过点击和方框分割任意对象并进行跟踪：采用小型图像编码器和压缩记忆的 SAM 2，速度快数倍（Zhou 等，2025）。</translation>
    </message>
    <message>
        <source>No weights are installed: put edgetam.pt from github.com/facebookresearch/EdgeTAM (Apache-2.0 licence) into your model folder.</source>
        <translation>未安装权重：请从 github.com/facebookresearch/EdgeTAM 获取 edgetam.pt（Apache-2.0 许可证），放入您的模型文件夹。</translation>
    </message>
    <message>
        <source>Segments anything by clicks and boxes and tracks it: SAM 2 with a plain vision transformer as its image encoder, faster, with coarser outlines (Xiong et al. 2024).</source>
        <translation>通过点击和框分割并跟踪任意目标：以普通视觉 Transformer 作为图像编码器的 SAM 2，速度更快，轮廓较粗（Xiong 等，2024）。</translation>
    </message>
    <message>
        <source>No weights are installed: put a checkpoint such as efficienttam_s.pt of github.com/yformer/EfficientTAM (Apache-2.0 licence) into your model folder.</source>
        <translation>未安装权重：请从 github.com/yformer/EfficientTAM 获取检查点，例如 efficienttam_s.pt（Apache-2.0 许可证），放入您的模型文件夹。</translation>
    </message>
    <message>
        <source>For viewing: names, categories and scores are not stored.</source>
        <translation>仅供查看：不保存名称、类别和置信度。</translation>
    </message>
    <message>
        <source>The chosen frames and objects have no masks.</source>
        <translation>所选的帧和对象没有掩码。</translation>
    </message>
    <message>
        <source>One rejected mask was left out.</source>
        <translation>略去了一个被拒绝的掩码。</translation>
    </message>
    <message>
        <source>%1 rejected masks were left out.</source>
        <translation>略去了 %1 个被拒绝的掩码。</translation>
    </message>
    <message>
        <source>There is nothing to propagate: in this range no object has a mask, or every frame is a keyframe or accepted; choose another range or direction.</source>
        <translation>没有可传播的内容：此范围内没有任何对象有掩码，或者每一帧都是关键帧或已接受；请选择其他范围或方向。</translation>
    </message>
    <message>
        <source>The project is open read-only; open it for writing to change it.</source>
        <translation>项目以只读方式打开；要修改请以可写方式打开。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is locked; unlock it to change its masks.</source>
        <translation>“%1”已锁定；要修改其掩码请先解锁。</translation>
    </message>
    <message>
        <source>Select an object to interpolate first.</source>
        <translation>请先选择要插值的对象。</translation>
    </message>
    <message>
        <source>Interpolation needs a keyframe on both sides within one shot: make or accept a mask before and after the gap.</source>
        <translation>插值需要同一镜头内两侧各有一个关键帧：请在空缺前后各绘制或接受一个掩码。</translation>
    </message>
    <message>
        <source>All frames between these keyframes have tracked masks above the review threshold: remove the masks that interpolation should replace.</source>
        <translation>这些关键帧之间的所有帧都有高于审核阈值的跟踪掩码：请移除要由插值替换的掩码。</translation>
    </message>
    <message>
        <source>There is already a category &quot;%1&quot;; choose another name.</source>
        <translation>已有类别“%1”；请换一个名称。</translation>
    </message>
    <message>
        <source>There is already an object &quot;%1&quot;; choose another name.</source>
        <translation>已有对象“%1”；请换一个名称。</translation>
    </message>
    <message>
        <source>There is already an attribute &quot;%1&quot;; choose another name.</source>
        <translation>已有属性“%1”；请换一个名称。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is already open for writing; close it there or open it read-only.</source>
        <translation>项目“%1”已在别处以可写方式打开；请在那里关闭它，或以只读方式打开。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Maskline project; choose a file that Maskline has made.</source>
        <translation>“%1”不是 Maskline 项目；请选择由 Maskline 创建的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has another length or size than the clip of this project; choose the file that the project was made with.</source>
        <translation>“%1”的长度或尺寸与此项目的片段不同；请选择创建项目时所用的文件。</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot; has one value for the whole track; set it without a frame.</source>
        <translation>属性“%1”对整条轨迹只有一个值；设置时不要指定帧。</translation>
    </message>
    <message>
        <source>There is no mask on frame %1 to make a keyframe of; draw one first.</source>
        <translation>第 %1 帧上没有可设为关键帧的掩码；请先绘制一个。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; was written by a newer version of Maskline; install that version or a later one.</source>
        <translation>项目“%1”由更新版本的 Maskline 写入；请安装该版本或更高版本。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; has an older format; open it for writing once to update it.</source>
        <translation>项目“%1”为旧格式；请以可写方式打开一次以更新。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; may not be written; change its permissions or open it read-only.</source>
        <translation>项目“%1”没有写入权限；请修改其权限或以只读方式打开。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; exists already; choose another name.</source>
        <translation>文件“%1”已存在；请另选名称。</translation>
    </message>
    <message>
        <source>The folder for &quot;%1&quot; does not exist; create it or choose another one.</source>
        <translation>“%1”所在的文件夹不存在；请创建它或另选一个。</translation>
    </message>
    <message>
        <source>There is no project &quot;%1&quot;; check its name and folder.</source>
        <translation>没有项目“%1”；请检查其名称和文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file; choose a Maskline project.</source>
        <translation>“%1”不是文件；请选择一个 Maskline 项目。</translation>
    </message>
    <message>
        <source>The folder of &quot;%1&quot; cannot be written (%2); choose another folder or open the project read-only.</source>
        <translation>无法写入“%1”所在的文件夹（%2）；请另选文件夹或以只读方式打开项目。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of &quot;%1&quot;; nothing was changed, make room and try again.</source>
        <translation>“%1”所在的磁盘已满；未作任何更改，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; could not be read or written; check that its disk is connected, not full, and that you may write there.</source>
        <translation>无法读写项目“%1”；请检查磁盘是否已连接、未满且允许写入。</translation>
    </message>
    <message>
        <source>Another program is writing to the project &quot;%1&quot;; wait until it is done and try again.</source>
        <translation>另一个程序正在写入项目“%1”；请等它完成后重试。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; refused a change (%2); nothing was changed, please report this.</source>
        <translation>项目“%1”拒绝了一项更改（%2）；未作任何更改，请报告此问题。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; open it, or choose another name.</source>
        <translation>“%1”已存在；请打开它或另选名称。</translation>
    </message>
    <message>
        <source>The clip is not at &quot;%1&quot;; choose its new location.</source>
        <translation>片段不在“%1”；请选择它的新位置。</translation>
    </message>
    <message>
        <source>There is not enough memory for this: close other programs and try again.</source>
        <translation>内存不足：请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>An internal error occurred (%1); please report it.</source>
        <translation>发生内部错误（%1）；请报告此问题。</translation>
    </message>
    <message>
        <source>It contains no model that this program supports.</source>
        <translation>其中没有本程序支持的模型。</translation>
    </message>
    <message>
        <source>This is not a model file that the program can read. Use the original file.</source>
        <translation>这不是本程序能读取的模型文件。请使用原始文件。</translation>
    </message>
    <message>
        <source>An unknown internal error occurred; please report it.</source>
        <translation>发生未知的内部错误；请报告此问题。</translation>
    </message>
    <message>
        <source>You have no permission to read &quot;%1&quot;; check its permissions.</source>
        <translation>没有读取“%1”的权限；请检查其权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is incomplete: its table of contents is missing, as after an interrupted recording or copy; get a complete copy.</source>
        <translation>“%1”不完整：缺少目录信息，可能是录制或复制被中断；请获取完整的副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist; check the path.</source>
        <translation>“%1”不存在；请检查路径。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read; check its permissions.</source>
        <translation>无法读取“%1”；请检查其权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; get a complete copy.</source>
        <translation>“%1”是空的；请获取完整的副本。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; cannot be read; replace or remove it.</source>
        <translation>无法读取图像“%1”；请替换或移除它。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has %2 × %3 pixels but the first one has %4 × %5; a clip needs images of one size.</source>
        <translation>图像“%1”为 %2 × %3 像素，而第一张为 %4 × %5；片段要求图像尺寸一致。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be decoded here (%2); convert it, for example to H.264.</source>
        <translation>此处无法解码“%1”（%2）；请转换格式，例如 H.264。</translation>
    </message>
    <message>
        <source>Cannot write to &quot;%1&quot; (%2); choose another folder.</source>
        <translation>无法写入“%1”（%2）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Cannot move the export to &quot;%1&quot; (%2); check the folder and export again.</source>
        <translation>无法将导出内容移动到“%1”（%2）；请检查该文件夹并重新导出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already; choose another name or allow overwriting.</source>
        <translation>“%1”已存在；请另选名称或允许覆盖。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written by this program, or was changed since, and is not replaced; choose another name.</source>
        <translation>“%1”不是本程序写出的文件，或之后被修改过，因此不会被替换；请另选名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to this project and is never replaced; choose another name.</source>
        <translation>“%1”属于本项目，绝不会被替换；请另选名称。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is empty; replace or remove it.</source>
        <translation>图像“%1”是空的；请替换或移除它。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; ends too early; replace or remove it.</source>
        <translation>图像“%1”不完整；请替换或移除它。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is damaged; replace or remove it.</source>
        <translation>图像“%1”已损坏；请替换或移除它。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; contains %2 images; save each as a separate file.</source>
        <translation>文件“%1”包含 %2 幅图像；请将每一幅另存为单独的文件。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has %2 × %3 pixels, more than the maximum of %4; reduce its size.</source>
        <translation>图像“%1”有 %2 × %3 像素，超出本程序的上限（%4）；请缩小它。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has neither 8 nor 16 bits per channel; convert it.</source>
        <translation>图像“%1”每通道既不是 8 位也不是 16 位；请转换它。</translation>
    </message>
    <message>
        <source>The images &quot;%1&quot; and &quot;%2&quot; have the same name, and only one can be a frame; remove or rename one of them.</source>
        <translation>图像“%1”与“%2”同名，只能有一个作为帧；请移除或重命名其中一个。</translation>
    </message>
    <message>
        <source>Files with the name of a photo but another extension are assumed to be masks and are not used as frames: %1.</source>
        <translation>与照片同名但扩展名不同的文件被视为掩码，不作为帧：%1 个。</translation>
    </message>
    <message>
        <source>Missing numbers in the image file names: %1. Frames are numbered without gaps.</source>
        <translation>图像文件名中缺少的编号：%1 个。帧按无间断编号。</translation>
    </message>
    <message>
        <source>The click is outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>点击不在画面上（画面为 %1 × %2 像素）；未作任何更改。</translation>
    </message>
    <message>
        <source>The box is outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>方框不在画面上（画面为 %1 × %2 像素）；未作任何更改。</translation>
    </message>
    <message>
        <source>The stroke is outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>笔画不在画面上（画面为 %1 × %2 像素）；未作任何更改。</translation>
    </message>
    <message>
        <source>The mask does not have the size of the image, %1 × %2 pixels; nothing was changed.</source>
        <translation>掩码的尺寸与图像（%1 × %2 像素）不同；未作任何更改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: it has another size or number of frames. The first frame that differs is %2.</source>
        <translation>“%1”不是本项目的片段：尺寸或帧数不同。第一个不同的帧是 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: frame %2 differs. Restore the original clip, or accept this one with &quot;%3&quot;.</source>
        <translation>“%1”不是本项目的片段：第 %2 帧不同。请恢复原来的片段，或用“%3”接受这个片段。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: the file differs, and frames from %2 on cannot be compared. Restore the original clip, or accept this one with &quot;%3&quot;.</source>
        <translation>“%1”不是本项目的片段：文件不同，且从第 %2 帧起无法比较。请恢复原来的片段，或用“%3”接受这个片段。</translation>
    </message>
    <message>
        <source>The pixels of this video are not square (%1:%2). Frames are shown and annotated at the stored resolution.</source>
        <translation>此视频的像素不是正方形（%1:%2）。帧按存储的分辨率显示和标注。</translation>
    </message>
    <message>
        <source>From frame %1 on, the frames have another size or rotation; all are shown with the size and rotation of the first frame.</source>
        <translation>从第 %1 帧起画面的尺寸或旋转不同；全部按第一帧的尺寸和旋转显示。</translation>
    </message>
    <message>
        <source>Pixels of &quot;%1&quot; that lie under &quot;%2&quot; and are not in the label maps: %3 (frames: %4).</source>
        <translation>“%1”中位于“%2”之下、未写入标签图的像素：%3（帧数：%4）。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; belongs to a project that is no longer here; put it back beside that project, or choose another name.</source>
        <translation>文件“%1”属于一个已不在此处的项目；请将其放回该项目旁边，或另选名称。</translation>
    </message>
    <message>
        <source>The temporary folder is full or cannot be written: free some space and try again.</source>
        <translation>临时文件夹已满或无法写入：请腾出空间后重试。</translation>
    </message>
    <message>
        <source>No prompt marks the object: add a positive click, a box or a stroke.</source>
        <translation>没有任何提示指明对象的位置：请添加正向点击、方框或笔画。</translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;; choose an installed one (%2), or put its file into your model folder.</source>
        <translation>没有引擎“%1”；请选择已安装的引擎（%2），或将其文件放入模型文件夹。</translation>
    </message>
    <message>
        <source>There is no model file &quot;%1&quot;; `maskline models` says which models are installed and where to get others.</source>
        <translation>没有模型文件“%1”；`maskline models` 会列出已安装的模型及其他模型的来源。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is neither a PyTorch checkpoint nor a safetensors file; get the original file again.</source>
        <translation>模型文件“%1”既不是 PyTorch 检查点，也不是 safetensors 文件；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is a zip archive but no PyTorch checkpoint; get the original file again.</source>
        <translation>模型文件“%1”是 zip 压缩包，但不是 PyTorch 检查点；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is a damaged or incomplete zip archive; get the original file again.</source>
        <translation>模型文件“%1”是已损坏或不完整的 zip 压缩包；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is damaged at &quot;%2&quot;; get the original file again.</source>
        <translation>模型文件“%1”在“%2”处已损坏；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; ends too early; get the original file again.</source>
        <translation>模型文件“%1”过早结束；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; ends before the data of &quot;%2&quot;; get the original file again.</source>
        <translation>模型文件“%1”在“%2”的数据之前就结束了；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is of an unknown version of its format; get the original file again.</source>
        <translation>模型文件“%1”的格式版本未知；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The manifest names &quot;%1&quot;, which is not below its folder; put the file there.</source>
        <translation>清单中的“%1”不在其文件夹内；请将该文件放入其中。</translation>
    </message>
    <message>
        <source>This is not an XMem model: &quot;%1&quot; has an invalid dimension of %2. Use the original file.</source>
        <translation>这不是 XMem 模型：“%1”有一个无效的维度 %2。请使用原始文件。</translation>
    </message>
    <message>
        <source>The config.json of the SAM 2 model contains a number that is not an integer or is too large. Use the original config.json.</source>
        <translation>SAM 2 模型的 config.json 中有不是整数或过大的数。请使用原始的 config.json。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: a list of numbers is expected. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：此处应为数字列表。请使用随模型提供的 config.json。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains a pickle with too many values; get the original file again.</source>
        <translation>模型文件“%1”的 pickle 含有过多的值；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has a header that is nested too deeply; get the original file again.</source>
        <translation>模型文件“%1”的文件头嵌套过深；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>A mask cannot have this size; use at most %1 pixels.</source>
        <translation>掩码不能有这样的尺寸；最多可用 %1 个像素。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; beside the project was not made by Maskline; move it elsewhere.</source>
        <translation>项目旁边的文件“%1”不是由 Maskline 创建的；请将其移走。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not packed training data: the type of &quot;%2&quot; is not uint8.</source>
        <translation>“%1”不是打包的训练数据：“%2”的类型不是 uint8。</translation>
    </message>
    <message>
        <source>The EdgeTAM model&apos;s settings do not fit its tensors: the image encoder has four stages. Use the config.json it came with.</source>
        <translation>EdgeTAM 模型的设置与其张量不符：图像编码器应有四个阶段。请使用随模型提供的 config.json。</translation>
    </message>
    <message>
        <source>The EdgeTAM model&apos;s settings do not fit its tensors: perceiver and memories have different widths. Use the config.json it came with.</source>
        <translation>EdgeTAM 模型的设置与其张量不符：感知器与记忆的宽度不同。请使用随模型提供的 config.json。</translation>
    </message>
    <message>
        <source>The EdgeTAM model&apos;s settings do not fit its tensors: image_size must be a multiple of the windows of the perceiver. Use the config.json it came with.</source>
        <translation>EdgeTAM 模型的设置与其张量不符：image_size 必须是感知器窗口的整数倍。请使用随模型提供的 config.json。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; lacks the data of &quot;%2&quot;; get the original file again.</source>
        <translation>模型文件“%1”缺少“%2”的数据；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares a header that is longer than the file; get the original file again.</source>
        <translation>模型文件“%1”声明的文件头比整个文件还长；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The header of the model file &quot;%1&quot; is too long; get the original file again.</source>
        <translation>模型文件“%1”的文件头过长；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares more data than it contains; get the original file again.</source>
        <translation>模型文件“%1”声明的数据多于实际包含的数据；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares more data for &quot;%2&quot; than it contains; get the original file again.</source>
        <translation>模型文件“%1”声明的“%2”的数据多于实际包含的数据；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; refers to &quot;%2&quot;, which is not an allowed type (tensor, dictionary, list, number or text); get the original file again.</source>
        <translation>模型文件“%1”引用了“%2”，它不是允许的类型（张量、字典、列表、数字或文本）；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; cannot be opened; check that you may read it.</source>
        <translation>无法打开模型文件“%1”；请检查读取权限。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; cannot be read; check the disk it lies on.</source>
        <translation>无法读取模型文件“%1”；请检查其所在磁盘。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: its checksum differs from the one in the .sha256 file beside it. Reinstall the program.</source>
        <translation>“%1”已损坏：校验和与旁边 .sha256 文件中的不一致。请重新安装程序。</translation>
    </message>
    <message>
        <source>The confidence parameters of the built-in network cannot be read; reinstall the program.</source>
        <translation>无法读取内置网络的置信度参数；请重新安装程序。</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>A small network for clicks and tracking that ships with the program.</source>
        <translation>随程序提供的小型网络，用于点击和跟踪。</translation>
    </message>
    <message>
        <source>Its weights, models/builtin.safetensors, are not installed: install the program again or use the engine classic.</source>
        <translation>其权重 models/builtin.safetensors 未安装：请重新安装程序或使用 classic 引擎。</translation>
    </message>
    <message>
        <source>The model card of the built-in network, MODEL_CARD.md, is not beside its weights; install the program again.</source>
        <translation>内置网络的模型卡 MODEL_CARD.md 不在其权重旁边；请重新安装程序。</translation>
    </message>
    <message>
        <source>Name a file or folder to export to.</source>
        <translation>请指定要导出到的文件或文件夹。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; cannot be read.</source>
        <translation>无法读取图像“%1”。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; and its label map have different sizes.</source>
        <translation>图像“%1”与其标签图尺寸不同。</translation>
    </message>
    <message>
        <source>The label maps and images of &quot;%1&quot; have different sizes.</source>
        <translation>“%1”的标签图与其图像尺寸不同。</translation>
    </message>
    <message>
        <source>The label map &quot;%1&quot; has another size than the first of its sequence.</source>
        <translation>标签图“%1”的尺寸与其序列中的第一张不同。</translation>
    </message>
    <message>
        <source>Cannot write into the folder &quot;%1&quot;.</source>
        <translation>无法写入文件夹“%1”。</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>文件夹“%1”不存在。</translation>
    </message>
    <message>
        <source>There is no annotated sequence &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>“%2”中没有已标注的序列“%1”。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no images with label maps; it needs JPEGImages and Annotations, or PNG files beside the images.</source>
        <translation>文件夹“%1”中没有带标签图的图像；需要 JPEGImages 和 Annotations，或与图像同处的 PNG。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no object of at least 32 × 32 pixels; choose other sequences.</source>
        <translation>“%1”中没有至少 32 × 32 像素的对象；请选择其他序列。</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot; in the ImageSets of this folder.</source>
        <translation>此文件夹的 ImageSets 中没有列表“%1”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has no prediction for %2 of %3 frames; they count as empty.</source>
        <translation>%1 的 %3 帧中有 %2 帧没有预测；按空掩码计算。</translation>
    </message>
    <message>
        <source>%1 has objects that are not on its first frame; they are not scored.</source>
        <translation>%1 有不在第一帧上的对象；它们不参与评分。</translation>
    </message>
    <message>
        <source>%1 has predicted labels above the number of its objects; they are not scored.</source>
        <translation>%1 的预测标签超出其对象数；它们不参与评分。</translation>
    </message>
    <message>
        <source>%1 has fewer than three frames and is not scored.</source>
        <translation>%1 少于三帧，不参与评分。</translation>
    </message>
    <message>
        <source>Internal error: the tracker was not started; please report it.</source>
        <translation>内部错误：跟踪器尚未启动；请报告此问题。</translation>
    </message>
    <message>
        <source>All images of a clip must have the same size.</source>
        <translation>一个片段的所有图像必须尺寸相同。</translation>
    </message>
    <message>
        <source>The confidence parameters of the built-in network are from a newer version; install the matching version of the program.</source>
        <translation>内置网络的置信度参数来自更新的版本；请安装配套版本的程序。</translation>
    </message>
    <message>
        <source>The data type of &quot;%1&quot; cannot be stored in a safetensors file.</source>
        <translation>“%1”的数据类型无法保存到 safetensors 文件中。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written; check the folder and the disk.</source>
        <translation>无法写入文件“%1”；请检查文件夹和磁盘。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read; check that you may read it.</source>
        <translation>无法读取“%1”；请检查读取权限。</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; has no option &quot;%2&quot;.</source>
        <translation>引擎“%1”没有选项“%2”。</translation>
    </message>
    <message>
        <source>The test engine was told to fail at call %1.</source>
        <translation>测试引擎被要求在第 %1 次调用时失败。</translation>
    </message>
    <message>
        <source>The option side of %1 must be a number from %2 to %3.</source>
        <translation>%1 的选项 side 必须是 %2 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>%1 does not hold the tensors of this model: %2. Use the original file.</source>
        <translation>%1 不包含此模型的张量：%2。请使用原始文件。</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;; name a folder of saved inputs and outputs.</source>
        <translation>“%1”不存在；请指定保存了输入和输出的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid JSON.</source>
        <translation>“%1”不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The manifest &quot;%1&quot; must list tensors, cases and a checkpoint; add them.</source>
        <translation>清单“%1”必须列出张量、情形和检查点；请补上。</translation>
    </message>
    <message>
        <source>The manifest lists no tensor &quot;%1&quot;.</source>
        <translation>清单中没有张量“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or is not an image.</source>
        <translation>“%1”缺失或不是图像。</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot; in the manifest; add it there.</source>
        <translation>%1 在清单中没有“%2”；请在清单中补上。</translation>
    </message>
    <message>
        <source>%1 has a &quot;%2&quot; of the wrong type in the manifest; correct it there.</source>
        <translation>%1 在清单中的“%2”类型有误；请在清单中更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no model that this program supports.</source>
        <translation>“%1”不包含本程序支持的模型。</translation>
    </message>
    <message>
        <source>The cases of the manifest &quot;%1&quot; have an unknown format; see its README.</source>
        <translation>清单“%1”的情形格式未知；请参阅其 README。</translation>
    </message>
    <message>
        <source>%1 has the unknown action &quot;%2&quot;; remove it.</source>
        <translation>%1 含有未知的操作“%2”；请去掉它。</translation>
    </message>
    <message>
        <source>%1 removes object %2, which was not added before; correct the manifest.</source>
        <translation>%1 移除了之前没有添加的对象 %2；请更正清单。</translation>
    </message>
    <message>
        <source>The image is empty or is not an 8-bit colour image.</source>
        <translation>图像为空，或不是 8 位彩色。</translation>
    </message>
    <message>
        <source>The mask has another size than the image.</source>
        <translation>掩码与图像尺寸不同。</translation>
    </message>
    <message>
        <source>The checkpoint lacks the tensor %1 of SAM 2 models. Use the original file.</source>
        <translation>检查点缺少 SAM 2 模型的张量 %1。请使用原始文件。</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s tensor %1 has too few dimensions. Use the original file.</source>
        <translation>检查点的张量 %1 维数太少。请使用原始文件。</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s tensor %1 has an invalid dimension of %2. Use the original file.</source>
        <translation>检查点的张量 %1 有一个无效的维度 %2。请使用原始文件。</translation>
    </message>
    <message>
        <source>This SAM 2 model has none of the published sizes, and no config.json beside it says how it is built. Put that file into the same folder.</source>
        <translation>此 SAM 2 模型不是已发布的任何一种规格，旁边也没有 config.json 说明其结构。请将该文件放入同一文件夹。</translation>
    </message>
    <message>
        <source>These are not settings of a SAM 2 model: %1. Use the config.json that the checkpoint came with.</source>
        <translation>这不是 SAM 2 模型的设置：%1。请使用检查点随附的 config.json。</translation>
    </message>
    <message>
        <source>There is no object to track; add a mask first.</source>
        <translation>没有可跟踪的对象；请先添加掩码。</translation>
    </message>
    <message>
        <source>This XMem model is incomplete: &quot;%1&quot; is missing. Use the original file.</source>
        <translation>此 XMem 模型不完整：缺少“%1”。请使用原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has a pickle that ends too early; get the original file again.</source>
        <translation>模型文件“%1”的 pickle 过早结束；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains a number that is too large for this program; get the original file again.</source>
        <translation>模型文件“%1”包含对本程序来说过大的数；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains an invalid pickle; get the original file again.</source>
        <translation>模型文件“%1”含有无效的 pickle；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; uses pickle operation %2, which no file of plain tensors needs; get the original file again.</source>
        <translation>模型文件“%1”使用 pickle 操作 %2，纯张量文件不需要它；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains &quot;%2&quot; in an unknown data type; get the original file again.</source>
        <translation>模型文件“%1”中“%2”的数据类型未知；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has an invalid shape for &quot;%2&quot;; get the original file again.</source>
        <translation>模型文件“%1”中“%2”的形状无效；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>In the model file &quot;%1&quot; the shape of &quot;%2&quot; does not match the size of its data; get the original file again.</source>
        <translation>模型文件“%1”中“%2”的形状与其数据大小不符；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The header of the model file &quot;%1&quot; is invalid; get the original file again.</source>
        <translation>模型文件“%1”的文件头无效；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains an invalid tensor; get the original file again.</source>
        <translation>模型文件“%1”包含无效的张量；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; uses the unknown data type &quot;%2&quot;; get the original file again.</source>
        <translation>模型文件“%1”使用了未知的数据类型“%2”；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is nested too deeply; get the original file again.</source>
        <translation>模型文件“%1”嵌套过深；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains names that are too long; get the original file again.</source>
        <translation>模型文件“%1”中的名称过长；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; has a dictionary whose keys are neither text nor numbers; get the original file again.</source>
        <translation>模型文件“%1”中有一个字典的键既不是文本也不是数字；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; was written on a machine with another byte order; get the original file again.</source>
        <translation>模型文件“%1”是在字节序不同的机器上写的；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains a pickle that is too long; get the original file again.</source>
        <translation>模型文件“%1”的 pickle 过长；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; contains two different descriptions of the storage &quot;%2&quot;; get the original file again.</source>
        <translation>模型文件“%1”对存储“%2”有两种不同的描述；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; is a compressed archive, which PyTorch never writes; get the original file again.</source>
        <translation>模型文件“%1”是压缩过的归档，PyTorch 从不这样写；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; declares an entry that is larger than the file; get the original file again.</source>
        <translation>模型文件“%1”声明了一个比整个文件还大的条目；请重新获取原始文件。</translation>
    </message>
    <message>
        <source>The data type %2 of the file &quot;%1&quot; is not supported; save it with a supported type.</source>
        <translation>不支持文件“%1”的数据类型 %2；请以受支持的类型保存。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not a .npy file; save it again.</source>
        <translation>文件“%1”不是 .npy 文件；请重新保存。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; ends too early; create it again.</source>
        <translation>文件“%1”过早结束；请重新生成。</translation>
    </message>
    <message>
        <source>The header of the file &quot;%1&quot; is invalid; create the file again.</source>
        <translation>文件“%1”的文件头无效；请重新生成该文件。</translation>
    </message>
    <message>
        <source>The engine %1 cannot segment by clicks; choose another (see `maskline models`).</source>
        <translation>引擎 %1 不能按点击分割；请选择其他引擎（见 `maskline models`）。</translation>
    </message>
    <message>
        <source>The engine %1 cannot track; choose another (see `maskline models`).</source>
        <translation>引擎 %1 不能跟踪；请选择其他引擎（见 `maskline models`）。</translation>
    </message>
    <message>
        <source>The engine %1 cannot be used: %2</source>
        <translation>引擎 %1 无法使用：%2</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; has no model card; nothing in it was trained.</source>
        <translation>引擎“%1”没有模型卡；其中没有任何训练得到的内容。</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; has no model card; see %2.</source>
        <translation>引擎“%1”没有模型卡；请参阅 %2。</translation>
    </message>
    <message>
        <source>There is no model card &quot;%1&quot;; see %2.</source>
        <translation>没有模型卡“%1”；请参阅 %2。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: there are no image encoder blocks. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：没有图像编码器块。请使用随附的 config.json。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: a window size per stage is needed. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：每个阶段都需要窗口大小。请使用随附的 config.json。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: heads must divide the width. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：头数必须整除宽度。请使用随附的 config.json。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: windows are at least 2 wide. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：窗口宽度至少为 2。请使用随附的 config.json。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: attention heads must divide the width. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：注意力头数必须整除宽度。请使用随附的 config.json。</translation>
    </message>
    <message>
        <source>The config.json of the SAM 2 model contains a stride that is not positive. Use the original config.json.</source>
        <translation>SAM 2 模型的 config.json 中有非正的步长。请使用原始的 config.json。</translation>
    </message>
    <message>
        <source>The SAM 2 model&apos;s settings do not fit its tensors: image_size must be a multiple of 32 from 64 to 4096. Use the config.json it came with.</source>
        <translation>SAM 2 模型的设置与其张量不符：image_size 必须是 64 到 4096 之间 32 的倍数。请使用随附的 config.json。</translation>
    </message>
    <message>
        <source>%1 missing (%2)</source>
        <translation>缺少 %1 个（%2）</translation>
    </message>
    <message>
        <source>%1 of another shape (%2)</source>
        <translation>%1 个形状不同（%2）</translation>
    </message>
    <message>
        <source>%1 unexpected (%2)</source>
        <translation>%1 个多余（%2）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>The shapes of its tensors do not match. Use the original file.</source>
        <translation>其张量的形状彼此不符。请使用原始文件。</translation>
    </message>
    <message>
        <source>Masks of different sizes cannot be interpolated.</source>
        <translation>尺寸不同的掩码无法插值。</translation>
    </message>
    <message>
        <source>A COCO run-length string is damaged.</source>
        <translation>COCO 游程字符串已损坏。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is not a label map: it contains colours that are not in the PASCAL VOC palette.</source>
        <translation>图像“%1”不是标签图：其中有不属于 PASCAL VOC 调色板的颜色。</translation>
    </message>
    <message>
        <source>A label map must be an 8-bit image with one channel.</source>
        <translation>标签图必须是单通道 8 位图像。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has 16 bits per channel; a label map must have 8.</source>
        <translation>图像“%1”每通道为 16 位；标签图必须为 8 位。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has transparent pixels without a label; save it without transparency.</source>
        <translation>图像“%1”有没有标签的透明像素；请保存为不透明。</translation>
    </message>
    <message>
        <source>A mask cannot have this size; use at most 2 gigapixels.</source>
        <translation>掩码不能是这个尺寸；最多 20 亿像素。</translation>
    </message>
    <message>
        <source>A mask must be an 8-bit image with one channel.</source>
        <translation>掩码必须是单通道 8 位图像。</translation>
    </message>
    <message>
        <source>Masks of different sizes cannot be combined.</source>
        <translation>尺寸不同的掩码无法合并。</translation>
    </message>
    <message>
        <source>The runs of a mask do not add up to its size; the data is damaged.</source>
        <translation>掩码的游程之和与其尺寸不符；数据已损坏。</translation>
    </message>
    <message>
        <source>A mask can be painted only into an image of its size.</source>
        <translation>掩码只能绘制到与其尺寸相同的图像中。</translation>
    </message>
    <message>
        <source>Cannot read the image &quot;%1&quot;.</source>
        <translation>无法读取图像“%1”。</translation>
    </message>
    <message>
        <source>Masks of different sizes cannot be compared.</source>
        <translation>尺寸不同的掩码无法比较。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is not an intact PNG file.</source>
        <translation>图像“%1”不是完好的 PNG。</translation>
    </message>
    <message>
        <source>Cannot encode the image &quot;%1&quot;.</source>
        <translation>无法编码图像“%1”。</translation>
    </message>
    <message>
        <source>Cannot write the image &quot;%1&quot;.</source>
        <translation>无法写入图像“%1”。</translation>
    </message>
    <message>
        <source>A stored mask is damaged.</source>
        <translation>保存的掩码已损坏。</translation>
    </message>
    <message>
        <source>A stored mask was written by a newer version of Maskline.</source>
        <translation>保存的掩码由更新版本的 Maskline 写入。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; cannot be read as an image.</source>
        <translation>掩码“%1”无法作为图像读取。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; does not show one bright object on black; save it as a PNG with one value for the object and 0 elsewhere.</source>
        <translation>掩码“%1”不是黑底上一个明亮的对象；请保存为 PNG，对象为同一个值，其余为 0。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; is empty: every pixel is 0.</source>
        <translation>掩码“%1”是空的：所有像素都是 0。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; holds several values: %2. Choose the object with --label, for example --label %3.</source>
        <translation>掩码“%1”包含多个值：%2。请用 --label 选择对象，例如 --label %3。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; has no background (value 0); its values are %2. Choose the object with --label, for example --label %3.</source>
        <translation>掩码“%1”没有背景（值 0）；其值为 %2。请用 --label 选择对象，例如 --label %3。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; has %2 × %3 pixels and the clip %4 × %5; save it in the size of the clip.</source>
        <translation>掩码“%1”为 %2 × %3 像素，而片段为 %4 × %5；请按片段的尺寸保存。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; is lossily compressed, so no value can be chosen with --label; save it as a PNG.</source>
        <translation>掩码“%1”经过有损压缩，无法用 --label 选择值；请保存为 PNG。</translation>
    </message>
    <message>
        <source>The mask &quot;%1&quot; has no pixel of the value &quot;%2&quot;; it holds %3.</source>
        <translation>掩码“%1”中没有值为“%2”的像素；它包含 %3。</translation>
    </message>
    <message>
        <source>%1 (%2 pixels)</source>
        <translation>%1（%2 像素）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>%1 and many more</source>
        <translation>%1 以及更多</translation>
    </message>
    <message>
        <source>%1 (&quot;%2&quot;)</source>
        <translation>%1（“%2”）</translation>
    </message>
    <message>
        <source>The clip &quot;%1&quot; is too short for training: %2 frames are needed.</source>
        <translation>片段“%1”太短，无法用于训练：需要 %2 帧。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an EfficientNet-Lite0: it has no &quot;%2&quot;.</source>
        <translation>“%1”不是 EfficientNet-Lite0：没有“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains weights of another network: &quot;%2&quot; is missing.</source>
        <translation>“%1”包含另一个网络的权重：缺少“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1.sha256&quot; cannot be written.</source>
        <translation>无法写入“%1.sha256”。</translation>
    </message>
    <message>
        <source>The files in &quot;%1&quot; belong to different training steps: start a new run with --from and one of them.</source>
        <translation>“%1”中的文件属于不同的步数：请用 --from 和其中一个开始新的训练。</translation>
    </message>
    <message>
        <source>The weights in &quot;%1&quot; do not belong to a run that can be resumed: start a new run with --from and that file.</source>
        <translation>“%1”中的权重不属于可以继续的训练：请用 --from 和该文件开始新的训练。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: a run can be resumed only with all its files.</source>
        <translation>缺少“%1”：只有文件齐全才能继续训练。</translation>
    </message>
    <message>
        <source>The training data lacks &quot;%1&quot;.</source>
        <translation>训练数据缺少“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the training data is not an image.</source>
        <translation>训练数据的“%1”不是图像。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the training data must be an 8-bit grey image of the size of its photo.</source>
        <translation>训练数据的“%1”必须是与其图像尺寸相同的 8 位灰度图。</translation>
    </message>
    <message>
        <source>static/manifest.jsonl of the training data has a line that cannot be read.</source>
        <translation>训练数据的 static/manifest.jsonl 中有一行无法读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no training data: clips (davis16_train or multi_train), static and backgrounds are needed.</source>
        <translation>“%1”中没有训练数据：需要片段（davis16_train 或 multi_train）、static 和 backgrounds。</translation>
    </message>
    <message>
        <source>The batch size must be at least 1.</source>
        <translation>批次大小必须至少为 1。</translation>
    </message>
    <message>
        <source>The side of the clips must be a multiple of 32 and at least 64.</source>
        <translation>片段的边长必须是 32 的倍数，且至少为 64。</translation>
    </message>
    <message>
        <source>The longest gap between frames must be at least 1.</source>
        <translation>帧间最大间隔必须至少为 1。</translation>
    </message>
    <message>
        <source>The learning rate must be positive.</source>
        <translation>学习率必须为正。</translation>
    </message>
    <message>
        <source>The number of steps between two saved files must be at least 1.</source>
        <translation>两个保存的文件之间必须至少 1 步。</translation>
    </message>
    <message>
        <source>Use either complete weights (--from) or encoder weights (--encoder), not both.</source>
        <translation>请使用完整权重（--from）或编码器权重（--encoder），不能同时使用。</translation>
    </message>
    <message>
        <source>There is no engine &quot;%1&quot;; choose one that `maskline models` lists.</source>
        <translation>没有引擎“%1”；请选择 `maskline models` 列出的引擎。</translation>
    </message>
    <message>
        <source>Name the clip with either --video FILE or --frames FOLDER.</source>
        <translation>请用 --video FILE 或 --frames FOLDER 之一指定片段。</translation>
    </message>
    <message>
        <source>A range is two values from 0 to 65535, the lower one first: --range 0,4095.</source>
        <translation>范围是 0 到 65535 之间的两个值，较小的在前：--range 0,4095。</translation>
    </message>
    <message>
        <source>At least one case exceeds its tolerance; see the list.</source>
        <translation>至少有一个情形超出容差；请查看列表。</translation>
    </message>
    <message>
        <source>Random access to this clip gives pixels that differ from sequential reading; convert the clip.</source>
        <translation>随机读取此片段得到的像素与顺序读取不同；请转换该片段。</translation>
    </message>
    <message>
        <source>The video %1 was not found: move it back, or give its new path with &quot;%2&quot;.</source>
        <translation>找不到视频 %1：请放回原处，或用“%2”指定其新路径。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an engine with valid options; write them as NAME:KEY=NUMBER,KEY=NUMBER.</source>
        <translation>“%1”不是带有效选项的引擎；选项写作 NAME:KEY=NUMBER,KEY=NUMBER。</translation>
    </message>
    <message>
        <source>%1 has no object on its first frame and is not scored.</source>
        <translation>%1 的第一帧上没有对象，不参与评分。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; cannot be migrated because rows are missing; repair it or restore a backup.</source>
        <translation>项目“%1”缺少数据行，无法更新；请修复它或恢复备份。</translation>
    </message>
    <message>
        <source>The project holds a row that Maskline cannot read; repair it or restore a backup.</source>
        <translation>项目中有 Maskline 无法读取的数据行；请修复它或恢复备份。</translation>
    </message>
    <message>
        <source>The project no longer contains the reference to its clip; repair it or restore a backup.</source>
        <translation>项目中不再包含对其片段的引用；请修复它或恢复备份。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is damaged; repair it or restore a backup.</source>
        <translation>项目“%1”已损坏；请修复它或恢复备份。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; cannot be read; check that you may read it.</source>
        <translation>无法读取项目“%1”；请检查您是否有读取权限。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is empty, and nothing can be saved from it; restore a backup.</source>
        <translation>项目“%1”是空的，无法挽救任何内容；请恢复备份。</translation>
    </message>
    <message>
        <source>Nothing can be saved from the project &quot;%1&quot;; restore a backup.</source>
        <translation>无法从项目“%1”中挽救任何内容；请恢复备份。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; no longer contains the path of its clip; give it with &quot;%2&quot;.</source>
        <translation>项目“%1”不再包含其片段的路径；请用“%2”指定。</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; is open for writing; close it there first.</source>
        <translation>项目“%1”正以可写方式打开；请先在那里关闭它。</translation>
    </message>
    <message>
        <source>The project could not be repaired completely; please report this.</source>
        <translation>无法完全修复项目；请报告此问题。</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; are lost, on frames (%2).</source>
        <translation>“%1”的掩码已丢失，所在帧（%2）。</translation>
    </message>
    <message>
        <source>The source, confidence and review state of masks of &quot;%1&quot; are lost, on frames (%2).</source>
        <translation>“%1”的掩码的来源、置信度和审核状态已丢失，所在帧（%2）。</translation>
    </message>
    <message>
        <source>The uncertainty of masks of &quot;%1&quot; is lost, on frames (%2).</source>
        <translation>“%1”的掩码的不确定度已丢失，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Prompts of &quot;%1&quot; are lost, on frames (%2).</source>
        <translation>“%1”的提示已丢失，所在帧（%2）。</translation>
    </message>
    <message>
        <source>A row of the table &quot;%1&quot; was lost and was recreated with the name &quot;%2&quot;.</source>
        <translation>表“%1”中的一行已丢失，并以名称“%2”重新创建。</translation>
    </message>
    <message>
        <source>Rows of &quot;%1&quot; are lost, with these numbers (%2).</source>
        <translation>“%1”中的行已丢失，编号（%2）。</translation>
    </message>
    <message>
        <source>The project had lost its clip; it is now &quot;%1&quot;.</source>
        <translation>项目曾丢失其片段；现为“%1”。</translation>
    </message>
    <message>
        <source>The index of the clip is lost; it is created again when the clip is opened.</source>
        <translation>片段的索引已丢失；打开片段时会重新生成。</translation>
    </message>
    <message>
        <source>The last edits are lost: they were in the write-ahead log (WAL) of the project, which is damaged.</source>
        <translation>最近的编辑已丢失：它们在项目的预写日志（WAL）中，而该日志已损坏。</translation>
    </message>
    <message>
        <source>The stored size or length of the clip was damaged; it has been restored from the clip or from the masks.</source>
        <translation>存储的片段尺寸或长度已损坏；已根据片段或掩码恢复。</translation>
    </message>
    <message>
        <source>More rows of &quot;%1&quot; may be lost: a part of the table cannot be read.</source>
        <translation>“%1”中可能还有行已丢失：表的一部分无法读取。</translation>
    </message>
    <message>
        <source>More masks of &quot;%1&quot; may be lost, from the first to the second of these frames (%2).</source>
        <translation>“%1”可能还有掩码已丢失，介于以下第一帧与第二帧之间（%2）。</translation>
    </message>
    <message>
        <source>The database is damaged (%1).</source>
        <translation>数据库已损坏（%1）。</translation>
    </message>
    <message>
        <source>Records of &quot;%1&quot; cannot be read, on frames (%2).</source>
        <translation>“%1”的记录无法读取，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; have no frame record, on frames (%2).</source>
        <translation>“%1”的掩码没有帧记录，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Records of &quot;%1&quot; have lost their masks, on frames (%2).</source>
        <translation>“%1”的记录缺少掩码，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; cannot be decoded, on frames (%2).</source>
        <translation>“%1”的掩码无法解码，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; have another size than the clip, on frames (%2).</source>
        <translation>“%1”的掩码与片段尺寸不同，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; have another area than their record says, on frames (%2).</source>
        <translation>“%1”的掩码面积与记录不符，所在帧（%2）。</translation>
    </message>
    <message>
        <source>The uncertainty of masks of &quot;%1&quot; cannot be decoded, on frames (%2).</source>
        <translation>“%1”的掩码的不确定度无法解码，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Masks of &quot;%1&quot; lie beyond the end of the clip, on frames (%2).</source>
        <translation>“%1”的掩码超出片段末尾，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Prompts of &quot;%1&quot; cannot be read or lie beyond the clip, on frames (%2).</source>
        <translation>“%1”的提示无法读取或超出片段，所在帧（%2）。</translation>
    </message>
    <message>
        <source>Rows of the table &quot;%1&quot; are missing but are referenced by others, with these numbers (%2).</source>
        <translation>表“%1”中缺少被其他行引用的行，编号（%2）。</translation>
    </message>
    <message>
        <source>Rows of &quot;%1&quot; cannot be read or lie beyond the clip, with these numbers (%2).</source>
        <translation>“%1”中的行无法读取或超出片段，编号（%2）。</translation>
    </message>
    <message>
        <source>The project contains no reference to its clip.</source>
        <translation>项目中没有对其片段的引用。</translation>
    </message>
    <message>
        <source>The clip is not at &quot;%1&quot;.</source>
        <translation>片段不在“%1”。</translation>
    </message>
    <message>
        <source>Name the new project with &quot;%1&quot;.</source>
        <translation>请用“%1”指定新项目。</translation>
    </message>
    <message>
        <source>There is no backup %1 of this project; &quot;%2&quot; lists those that exist.</source>
        <translation>此项目没有备份 %1；“%2”会列出现有的备份。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed since it was written and was not updated; add &quot;%2&quot; to it.</source>
        <translation>“%1”写出后被修改过，因此保持原样；请在其中添加“%2”。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>COCO instances</source>
        <translation>COCO 实例</translation>
    </message>
    <message>
        <source>DAVIS</source>
        <translation>DAVIS</translation>
    </message>
    <message>
        <source>DAVIS 2016</source>
        <translation>DAVIS 2016</translation>
    </message>
    <message>
        <source>YouTube-VOS</source>
        <translation>YouTube-VOS</translation>
    </message>
    <message>
        <source>MOSE</source>
        <translation>MOSE</translation>
    </message>
    <message>
        <source>Mask folders</source>
        <translation>掩码文件夹</translation>
    </message>
    <message>
        <source>Label maps</source>
        <translation>标签图</translation>
    </message>
    <message>
        <source>Overlay video</source>
        <translation>叠加视频</translation>
    </message>
    <message>
        <source>JPEG frames, palette PNG masks and image sets</source>
        <translation>JPEG 帧、调色板 PNG 掩码和图像列表</translation>
    </message>
    <message>
        <source>JPEG frames, palette PNG masks and meta.json with categories</source>
        <translation>JPEG 帧、调色板 PNG 掩码和含类别的 meta.json</translation>
    </message>
    <message>
        <source>Export one object at a time.</source>
        <translation>请每次导出一个对象。</translation>
    </message>
    <message>
        <source>Write each video into a folder of its own.</source>
        <translation>请将每个视频写入单独的文件夹。</translation>
    </message>
    <message>
        <source>The masks are scaled from %1 × %2 to %3 × %4 pixels.</source>
        <translation>掩码将从 %1 × %2 缩放到 %3 × %4 像素。</translation>
    </message>
    <message>
        <source>Masks of the project that are replaced: %1.</source>
        <translation>将被替换的项目掩码：%1。</translation>
    </message>
    <message>
        <source>The step between frames must be 1 or more.</source>
        <translation>帧的间隔必须至少为 1。</translation>
    </message>
    <message>
        <source>A point of a polygon lies far outside the image.</source>
        <translation>多边形的一个点远在图像之外。</translation>
    </message>
    <message>
        <source>Cannot write the image &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>无法写入图像“%1”；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The temporary folder is full or cannot be written; free some space and try again.</source>
        <translation>临时文件夹已满或无法写入；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; does not exist; check the path.</source>
        <translation>文件夹“%1”不存在；请检查路径。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no PNG label maps; choose another folder.</source>
        <translation>文件夹“%1”中没有 PNG 标签图；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Cannot write the list &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>无法写入列表“%1”；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The prediction &quot;%1&quot; does not have the size of the ground truth; scale it to that size.</source>
        <translation>预测“%1”与真值的尺寸不同；请将其缩放到该尺寸。</translation>
    </message>
    <message>
        <source>No sequence in &quot;%1&quot; can be scored; choose a folder with annotated sequences.</source>
        <translation>“%1”中没有可评分的序列；请选择含有已标注序列的文件夹。</translation>
    </message>
    <message>
        <source>Cannot write the export (%1); check the folder and the free space on the disk.</source>
        <translation>无法写入导出内容（%1）；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>Cannot write an image of the export (%1); check the folder and the free space on the disk.</source>
        <translation>无法写入导出的图像（%1）；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The clip has no frames in the range to export; choose another range.</source>
        <translation>片段在要导出的范围内没有帧；请选择其他范围。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a sequence; choose a name that is valid for a folder.</source>
        <translation>“%1”不能作为序列名称；请选择可用作文件夹名的名称。</translation>
    </message>
    <message>
        <source>The project has no object with this number; choose another object.</source>
        <translation>项目中没有此编号的对象；请选择其他对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; supports at most %2 objects in a sequence; export fewer objects.</source>
        <translation>“%1”每个序列最多支持 %2 个对象；请减少导出的对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known format; use one of these (%2).</source>
        <translation>“%1”不是已知格式；请使用以下之一（%2）。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; can be imported but not exported; choose another format.</source>
        <translation>格式“%1”可以导入但不能导出；请选择其他格式。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; can be exported but not imported; choose another format.</source>
        <translation>格式“%1”可以导出但不能导入；请选择其他格式。</translation>
    </message>
    <message>
        <source>No known format was detected at &quot;%1&quot;; specify the format, or choose its parent folder or another file.</source>
        <translation>在“%1”处未识别出已知格式；请指定格式，或选择其上级文件夹或其他文件。</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;; check the path.</source>
        <translation>没有文件或文件夹“%1”；请检查路径。</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;; check the path and its permissions.</source>
        <translation>无法读取文件“%1”；请检查路径和权限。</translation>
    </message>
    <message>
        <source>Cannot write the file &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>无法写入文件“%1”；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is invalid at &quot;%2&quot; (%3); correct the file or export it again.</source>
        <translation>文件“%1”在“%2”处无效（%3）；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid JSON: there is an error at line %2, in &quot;%3&quot;; correct the file or export it again.</source>
        <translation>文件“%1”不是有效的 JSON：第 %2 行的“%3”处有错误；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; contains a number that is too large at &quot;%2&quot;; correct the file or export it again.</source>
        <translation>文件“%1”在“%2”处的数字过大；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>The JSON file &quot;%1&quot; is nested too deeply; choose a file with annotations.</source>
        <translation>JSON 文件“%1”嵌套过深；请选择标注文件。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no JSON file of this format, or several; choose the file.</source>
        <translation>文件夹“%1”中没有此格式的 JSON 文件，或有多个；请选择该文件。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is a photo, not a mask; choose a folder of masks.</source>
        <translation>图像“%1”是照片，不是掩码；请选择掩码文件夹。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no mask images; choose another folder.</source>
        <translation>文件夹“%1”中没有掩码图像；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no subfolder &quot;%2&quot;; choose the root folder of the dataset.</source>
        <translation>文件夹“%1”中没有子文件夹“%2”；请选择数据集的根文件夹。</translation>
    </message>
    <message>
        <source>No image name in &quot;%1&quot; matches the pattern &quot;%2&quot;; change the pattern.</source>
        <translation>“%1”中没有图像名称符合模式“%2”；请更改模式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid file name pattern (%2); correct the pattern.</source>
        <translation>“%1”不是有效的文件名模式（%2）；请更正模式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pixel format of these images; use one of these (%2).</source>
        <translation>“%1”不是这些图像的像素格式；请使用以下之一（%2）。</translation>
    </message>
    <message>
        <source>Two objects or categories have the same colour, or one is black; give each its own colour, or export numbers.</source>
        <translation>有两个对象或类别颜色相同，或有一个为黑色；请为每个对象和类别设置不同的颜色，或导出编号。</translation>
    </message>
    <message>
        <source>8-bit images can store at most %1 objects; use grey16 or rgb.</source>
        <translation>8 位图像最多保存 %1 个对象；请使用 grey16 或 rgb。</translation>
    </message>
    <message>
        <source>Cut-outs need the images of the frames, which are not available; convert from a dataset with images or export from a project.</source>
        <translation>裁出对象需要帧图像，但没有可用的帧图像；请转换含图像的数据集或从项目导出。</translation>
    </message>
    <message>
        <source>An overlay video needs the images of the frames, which are not available; convert from a dataset with images or export from a project.</source>
        <translation>叠加视频需要帧图像，但没有可用的帧图像；请转换含图像的数据集或从项目导出。</translation>
    </message>
    <message>
        <source>No frame of the dataset matches a frame of the clip; specify the frame at which the dataset begins.</source>
        <translation>数据集中没有与片段的帧匹配的帧；请指定数据集从哪一帧开始。</translation>
    </message>
    <message>
        <source>The dataset contains no frames; choose another one.</source>
        <translation>数据集中没有帧；请选择其他数据集。</translation>
    </message>
    <message>
        <source>The dataset contains several videos, and none has the name of the clip; choose one (%1).</source>
        <translation>数据集含有多个视频，且没有与片段同名的；请选择一个（%1）。</translation>
    </message>
    <message>
        <source>The dataset has no video &quot;%1&quot;; choose one of these (%2).</source>
        <translation>数据集中没有视频“%1”；请选择以下之一（%2）。</translation>
    </message>
    <message>
        <source>The masks are for images of %1 × %2 pixels, but the clip has %3 × %4 pixels; choose the dataset of this clip.</source>
        <translation>掩码对应 %1 × %2 像素的图像，而片段为 %3 × %4 像素；请选择此片段的数据集。</translation>
    </message>
    <message>
        <source>The dataset has no video, object or category named &quot;%1&quot;; check the name.</source>
        <translation>数据集中没有名为“%1”的视频、对象或类别；请检查名称。</translation>
    </message>
    <message>
        <source>The selection contains no frame of the dataset; change the selection.</source>
        <translation>所选范围中没有数据集的任何帧；请更改选择。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid choice for existing masks; use keep, replace or new-object.</source>
        <translation>“%1”不是对已有掩码的有效处理方式；请使用 keep、replace 或 new-object。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; first appears on frame %2; DAVIS evaluation takes the number of objects from the first frame and rejects higher numbers later.</source>
        <translation>“%1”直到第 %2 帧才出现；DAVIS 评测以首帧确定对象数量，之后会拒绝更大的编号。</translation>
    </message>
    <message>
        <source>run-length encoded masks and track ids in one JSON file</source>
        <translation>一个 JSON 文件，含游程编码掩码和轨迹编号</translation>
    </message>
    <message>
        <source>like DAVIS, with one object: black and white PNG masks</source>
        <translation>同 DAVIS，但只有一个对象：黑白 PNG 掩码</translation>
    </message>
    <message>
        <source>JPEG frames and palette PNG masks, one folder per video</source>
        <translation>JPEG 帧和调色板 PNG 掩码，每个视频一个文件夹</translation>
    </message>
    <message>
        <source>one folder per object, one black and white PNG per frame</source>
        <translation>每个对象一个文件夹，每帧一张黑白 PNG</translation>
    </message>
    <message>
        <source>one PNG per frame, in which each value or colour is an object</source>
        <translation>每帧一张 PNG，每个数值或颜色代表一个对象</translation>
    </message>
    <message>
        <source>the masks drawn over the clip, for viewing</source>
        <translation>在片段上绘出掩码，供查看</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store object names; objects affected: %2.</source>
        <translation>“%1”无法保存对象名称；涉及的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store object categories; objects affected: %2.</source>
        <translation>“%1”无法保存对象类别；涉及的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store attributes; objects affected: %2.</source>
        <translation>“%1”无法保存属性；涉及的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store crowd flags; objects affected: %2.</source>
        <translation>“%1”无法保存群体标记；涉及的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store ignore regions; objects affected: %2.</source>
        <translation>“%1”无法保存不参与评估的区域；涉及的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store the confidence of masks; masks affected: %2.</source>
        <translation>“%1”无法保存掩码的置信度；涉及的掩码数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store occlusion flags; masks affected: %2.</source>
        <translation>“%1”无法保存遮挡标记；涉及的掩码数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store attributes of single frames; masks affected: %2.</source>
        <translation>“%1”无法保存单帧属性；涉及的掩码数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store holes in masks; masks affected: %2.</source>
        <translation>“%1”无法保存掩码中的孔洞；涉及的掩码数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store masks of several parts; masks affected: %2.</source>
        <translation>“%1”无法保存由多个部分组成的掩码；涉及的掩码数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store frames without masks: %2.</source>
        <translation>“%1”无法保存没有掩码的帧：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; supports one object; objects that are merged: %2.</source>
        <translation>“%1”只支持一个对象；将被合并的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; supports one video; there are %2.</source>
        <translation>“%1”只支持一个视频；现有 %2 个。</translation>
    </message>
    <message>
        <source>Pixels of other objects that overlap and are not in the label maps: %1.</source>
        <translation>其他相互重叠且未写入标签图的对象像素：%1。</translation>
    </message>
    <message>
        <source>Start the range at a frame on which all objects are present.</source>
        <translation>请让范围从所有对象都出现的帧开始。</translation>
    </message>
    <message>
        <source>Overlapping pixels belong to the upper layer; change the order of the objects.</source>
        <translation>重叠的像素属于上层；请更改对象的顺序。</translation>
    </message>
    <message>
        <source>Frames are numbered from 1: number 1 is frame 0.</source>
        <translation>帧从 1 开始编号：编号 1 即第 0 帧。</translation>
    </message>
    <message>
        <source>Other videos of the dataset that do not belong to this clip: %1.</source>
        <translation>数据集中不属于此片段的其他视频：%1。</translation>
    </message>
    <message>
        <source>Masks on frames that the clip does not have, left out: %1.</source>
        <translation>位于片段不存在的帧上而被略去的掩码：%1。</translation>
    </message>
    <message>
        <source>Masks of labels that are not imported: %1.</source>
        <translation>属于不导入的标签的掩码：%1。</translation>
    </message>
    <message>
        <source>Frames that keep the existing mask of the project: %1.</source>
        <translation>保留项目已有掩码的帧：%1。</translation>
    </message>
    <message>
        <source>Accepted frames that remain unchanged: %1.</source>
        <translation>保持不变的已接受帧：%1。</translation>
    </message>
    <message>
        <source>These annotations have no track ids, so the n-th mask of a category on each image is assigned to one object: %1.</source>
        <translation>这些标注没有轨迹编号，因此每张图像上某类别的第 n 个掩码被归为同一对象：%1。</translation>
    </message>
    <message>
        <source>Annotations without an image in the file, left out: %1.</source>
        <translation>在文件中没有对应图像而被略去的标注：%1。</translation>
    </message>
    <message>
        <source>Annotations without a mask, left out: %1.</source>
        <translation>没有掩码而被略去的标注：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>an integer is expected</source>
        <translation>此处应为整数</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>此处应为数字</translation>
    </message>
    <message>
        <source>a string is expected</source>
        <translation>此处应为字符串</translation>
    </message>
    <message>
        <source>a longer list is expected</source>
        <translation>此处应为更长的列表</translation>
    </message>
    <message>
        <source>a category name or null is expected</source>
        <translation>此处应为类别名称或 null</translation>
    </message>
    <message>
        <source>the frame number is negative</source>
        <translation>帧号为负数</translation>
    </message>
    <message>
        <source>this is not a valid run length</source>
        <translation>这不是有效的游程长度</translation>
    </message>
    <message>
        <source>a list of height and width is expected</source>
        <translation>此处应为高度和宽度的列表</translation>
    </message>
    <message>
        <source>the runs do not add up to a mask of %1 × %2 pixels</source>
        <translation>这些游程不能组成 %1 × %2 像素的掩码</translation>
    </message>
    <message>
        <source>a string or a list of runs is expected</source>
        <translation>此处应为字符串或游程列表</translation>
    </message>
    <message>
        <source>a list of coordinates is expected</source>
        <translation>此处应为坐标列表</translation>
    </message>
    <message>
        <source>a point lies far outside the image</source>
        <translation>有一个点远在图像之外</translation>
    </message>
    <message>
        <source>%1 × %2 pixels is not a valid image size</source>
        <translation>%1 × %2 像素不是有效的图像尺寸</translation>
    </message>
    <message>
        <source>runs or polygons are expected</source>
        <translation>此处应为游程或多边形</translation>
    </message>
    <message>
        <source>the image size is missing, which polygons need</source>
        <translation>缺少多边形所需的图像尺寸</translation>
    </message>
    <message>
        <source>it points outside the folder</source>
        <translation>它指向文件夹之外</translation>
    </message>
    <message>
        <source>only {video}, {object} and {frame} are allowed</source>
        <translation>只允许 {video}、{object} 和 {frame}</translation>
    </message>
    <message>
        <source>it must contain {frame} exactly once</source>
        <translation>它必须恰好包含一次 {frame}</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is invalid in line %2 (%3); correct the file or export it again.</source>
        <translation>文件“%1”第 %2 行无效（%3）；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid YAML: there is an error at line %2; correct the file or export it again.</source>
        <translation>文件“%1”不是有效的 YAML：第 %2 行有错误；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no Labelme JSON file, which has a list &quot;shapes&quot;; choose another folder or file.</source>
        <translation>“%1”中没有 Labelme 的 JSON 文件（含有列表“shapes”）；请选择其他文件夹或文件。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no YOLO images or labels in &quot;images&quot; and &quot;labels&quot;; choose the root folder of the dataset.</source>
        <translation>文件夹“%1”的“images”和“labels”中没有 YOLO 图像或标签；请选择数据集的根文件夹。</translation>
    </message>
    <message>
        <source>The labels in &quot;%1&quot; are relative to the image sizes, and the images are missing; put the images into the folder &quot;images&quot; next to &quot;labels&quot;.</source>
        <translation>“%1”中的标签相对于图像尺寸，而图像缺失；请将图像放入与“labels”同级的“images”文件夹。</translation>
    </message>
    <message>
        <source>The classes in &quot;%1&quot; are different or in another order; export the same categories, or choose another folder.</source>
        <translation>“%1”中的类别不同或顺序不同；请导出相同的类别，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Labelme</source>
        <translation>Labelme</translation>
    </message>
    <message>
        <source>YOLO segmentation</source>
        <translation>YOLO 分割</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>FiftyOne</source>
        <translation>FiftyOne</translation>
    </message>
    <message>
        <source>a JSON file with masks next to each image</source>
        <translation>每张图像旁有一个含掩码的 JSON 文件</translation>
    </message>
    <message>
        <source>data.yaml and a text file of polygons per image, for Ultralytics</source>
        <translation>data.yaml 和每张图像一个多边形文本文件，用于 Ultralytics</translation>
    </message>
    <message>
        <source>a JSON list of tasks with brush masks</source>
        <translation>JSON 任务列表，含画笔掩码</translation>
    </message>
    <message>
        <source>samples.json with detection masks, and images</source>
        <translation>含检测掩码的 samples.json，以及图像</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store which masks of different frames belong to one object; objects affected: %2.</source>
        <translation>“%1”无法保存不同帧上的哪些掩码属于同一对象；涉及的对象数：%2。</translation>
    </message>
    <message>
        <source>JSON files that are not Labelme files, left out: %1.</source>
        <translation>不是 Labelme 文件而被略去的 JSON 文件：%1。</translation>
    </message>
    <message>
        <source>Masks left out because their images are missing: %1.</source>
        <translation>因缺少图像而被略去的掩码：%1。</translation>
    </message>
    <message>
        <source>The dataset does not name its classes; the class numbers are used as names: %1.</source>
        <translation>数据集没有给出类别名称；以类别编号作为名称：%1。</translation>
    </message>
    <message>
        <source>Further annotations of the same images, left out: %1. The ground truth is used, otherwise the first annotation.</source>
        <translation>同一图像的其他标注，已略去：%1。使用真值，否则使用第一个标注。</translation>
    </message>
    <message>
        <source>Other fields with detections, left out: %1. The field &quot;ground_truth&quot; is used, otherwise the first one.</source>
        <translation>其他含检测结果的字段，已略去：%1。使用字段“ground_truth”，否则使用第一个字段。</translation>
    </message>
    <message>
        <source>Masks left out because their files are missing from the folder: %1.</source>
        <translation>因文件夹中缺少其文件而被略去的掩码：%1。</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>此处应为对象</translation>
    </message>
    <message>
        <source>this is not valid Base64</source>
        <translation>这不是有效的 Base64</translation>
    </message>
    <message>
        <source>this is not a valid image</source>
        <translation>这不是有效的图像</translation>
    </message>
    <message>
        <source>this is not a compressed NumPy array with two dimensions</source>
        <translation>这不是压缩的二维 NumPy 数组</translation>
    </message>
    <message>
        <source>a list of numbers from 0 to 255 is expected</source>
        <translation>此处应为 0 到 255 的数字列表</translation>
    </message>
    <message>
        <source>a list of tasks with lists of annotations is expected</source>
        <translation>此处应为含标注列表的任务列表</translation>
    </message>
    <message>
        <source>a class number is expected</source>
        <translation>此处应为类别编号</translation>
    </message>
    <message>
        <source>there is no class %1</source>
        <translation>没有类别 %1</translation>
    </message>
    <message>
        <source>pairs of coordinates are expected, with an optional confidence from 0 to 1 after them</source>
        <translation>此处应为坐标对，其后可有一个 0 到 1 的置信度</translation>
    </message>
    <message>
        <source>a polygon needs at least three points</source>
        <translation>多边形至少需要三个点</translation>
    </message>
    <message>
        <source>a coordinate is not between 0 and 1</source>
        <translation>有一个坐标不在 0 到 1 之间</translation>
    </message>
    <message>
        <source>YouTube-VIS</source>
        <translation>YouTube-VIS</translation>
    </message>
    <message>
        <source>BURST</source>
        <translation>BURST</translation>
    </message>
    <message>
        <source>SA-V</source>
        <translation>SA-V</translation>
    </message>
    <message>
        <source>SA-V masklets</source>
        <translation>SA-V 掩码片段（masklet）</translation>
    </message>
    <message>
        <source>run-length encoded masks in one JSON file, by track</source>
        <translation>一个 JSON 文件，含按轨迹排列的游程编码掩码</translation>
    </message>
    <message>
        <source>run-length encoded masks in one JSON file, with scores and manual mask flags</source>
        <translation>一个 JSON 文件，含游程编码掩码、置信度和人工掩码标记</translation>
    </message>
    <message>
        <source>JPEG frames and one PNG mask per object and frame</source>
        <translation>JPEG 帧，每个对象每帧一张 PNG 掩码</translation>
    </message>
    <message>
        <source>run-length encoded masks in one JSON file per video</source>
        <translation>每个视频一个 JSON 文件，含游程编码掩码</translation>
    </message>
    <message>
        <source>SA-V masklets list all frames from number 0, and the frame number %1 is too high; number the frames from 0.</source>
        <translation>SA-V 掩码片段从编号 0 起列出所有帧，而帧号 %1 过大；请从 0 开始为帧编号。</translation>
    </message>
    <message>
        <source>Tracks without a video in the file, left out: %1.</source>
        <translation>在文件中没有对应视频而被略去的轨迹：%1。</translation>
    </message>
    <message>
        <source>Entries after the last frame of their video, left out: %1.</source>
        <translation>位于视频最后一帧之后而被略去的条目：%1。</translation>
    </message>
    <message>
        <source>Severe occlusion flags imported as occlusion: %1.</source>
        <translation>作为遮挡导入的严重遮挡标记：%1。</translation>
    </message>
    <message>
        <source>Images that are not annotated, left out: %1.</source>
        <translation>未标注而被略去的图像：%1。</translation>
    </message>
    <message>
        <source>Lists of categories that are absent or not annotated exhaustively, left out: %1.</source>
        <translation>被略去的不存在类别或未完整标注类别的列表：%1。</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>此处应为列表</translation>
    </message>
    <message>
        <source>a track number is expected</source>
        <translation>此处应为轨迹编号</translation>
    </message>
    <message>
        <source>the frame rate must be a divisor of 24</source>
        <translation>帧率必须能整除 24</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is not valid XML: there is an error at line %2; correct the file or export it again.</source>
        <translation>文件“%1”不是有效的 XML：第 %2 行有错误；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is invalid at line %2 (%3); correct the file or export it again.</source>
        <translation>文件“%1”第 %2 行无效（%3）；请更正该文件或重新导出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no XML file of this format, or several; choose the file.</source>
        <translation>“%1”中没有此格式的 XML 文件，或有多个；请选择该文件。</translation>
    </message>
    <message>
        <source>The archive &quot;%1&quot; is damaged or encrypted, and &quot;%2&quot; cannot be unpacked; get a complete copy without a password.</source>
        <translation>压缩包“%1”已损坏或已加密，无法解压“%2”；请获取没有密码的完整副本。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was changed while it was read; import it again.</source>
        <translation>文件“%1”在读取时被更改；请重新导入。</translation>
    </message>
    <message>
        <source>definitions in a document type are not supported</source>
        <translation>不支持文档类型中的定义</translation>
    </message>
    <message>
        <source>the element is too large</source>
        <translation>该元素过大</translation>
    </message>
    <message>
        <source>the elements are nested too deeply</source>
        <translation>元素嵌套过深</translation>
    </message>
    <message>
        <source>CVAT for video</source>
        <translation>CVAT（视频）</translation>
    </message>
    <message>
        <source>CVAT for images</source>
        <translation>CVAT（图像）</translation>
    </message>
    <message>
        <source>Datumaro</source>
        <translation>Datumaro</translation>
    </message>
    <message>
        <source>mask tracks in one XML file</source>
        <translation>一个 XML 文件，含掩码轨迹</translation>
    </message>
    <message>
        <source>the masks of each image in one XML file</source>
        <translation>一个 XML 文件，含每张图像的掩码</translation>
    </message>
    <message>
        <source>run-length encoded masks with attributes, one JSON file per subset</source>
        <translation>含属性的游程编码掩码，每个子集一个 JSON 文件</translation>
    </message>
    <message>
        <source>Frames on which a track has no shape in the file and CVAT would repeat the previous shape: %1.</source>
        <translation>文件中轨迹在该帧没有形状、CVAT 会重复前一形状的帧：%1。</translation>
    </message>
    <message>
        <source>Tracks that change their layer (z_order) and keep the first one: %1.</source>
        <translation>更改图层（z_order）而保留第一个图层的轨迹：%1。</translation>
    </message>
    <message>
        <source>Images in the archive that are not read, because only its masks are imported: %1.</source>
        <translation>因只导入掩码而未读取的压缩包内图像：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an integer</source>
        <translation>“%1”必须为整数</translation>
    </message>
    <message>
        <source>%1 × %2 pixels is not a valid box size for a mask</source>
        <translation>%1 × %2 像素不是有效的掩码方框尺寸</translation>
    </message>
    <message>
        <source>a comma-separated list of run lengths is expected</source>
        <translation>此处应为以逗号分隔的游程长度列表</translation>
    </message>
    <message>
        <source>the image size is missing, which the mask needs</source>
        <translation>缺少掩码所需的图像尺寸</translation>
    </message>
    <message>
        <source>this is not a valid frame step</source>
        <translation>这不是有效的帧间隔</translation>
    </message>
    <message>
        <source>%1 is not a valid frame number</source>
        <translation>%1 不是有效的帧号</translation>
    </message>
    <message>
        <source>a task has at most %1 frames, starting at frame 0</source>
        <translation>一个任务最多有 %1 帧，从第 0 帧开始</translation>
    </message>
    <message>
        <source>a file has at most %1 images and %1 tracks</source>
        <translation>一个文件最多有 %1 张图像和 %1 条轨迹</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no 16-bit MOTS PNG files; choose another folder.</source>
        <translation>文件夹“%1”中没有 16 位 MOTS PNG 文件；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a MOTS text file and contains none; choose another file or folder.</source>
        <translation>“%1”不是 MOTS 文本文件，其中也没有此类文件；请选择其他文件或文件夹。</translation>
    </message>
    <message>
        <source>The name of the image &quot;%1&quot; is not a unique frame number of %2 or more; rename the image.</source>
        <translation>图像“%1”的名称不是唯一的、不小于 %2 的帧号；请重命名该图像。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is a colour image, but MOTS masks have one 16-bit value per pixel; choose the folder of the masks.</source>
        <translation>图像“%1”是彩色图像，而 MOTS 掩码每个像素只有一个 16 位数值；请选择掩码所在的文件夹。</translation>
    </message>
    <message>
        <source>MOTS supports at most %1 categories; export fewer categories.</source>
        <translation>MOTS 最多支持 %1 个类别；请减少导出的类别。</translation>
    </message>
    <message>
        <source>MOTS supports at most %1 objects of a category in a sequence, and &quot;%2&quot; has more; export fewer objects.</source>
        <translation>MOTS 每个序列中每个类别最多支持 %1 个对象，而“%2”超出此数；请减少导出的对象。</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; assigns the number %2 to &quot;%3&quot;, but the export would assign it to &quot;%4&quot;; choose another folder.</source>
        <translation>列表“%1”将编号 %2 分配给“%3”，而导出会将其分配给“%4”；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The image size of the video &quot;%1&quot; is unknown, so mask images cannot be written; choose a dataset that states the size.</source>
        <translation>视频“%1”的图像尺寸未知，无法写入掩码图像；请选择给出尺寸的数据集。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; contains no semantic label images in labels, SegmentationClass, annotations or gtFine; choose the root folder of the dataset.</source>
        <translation>文件夹“%1”的 labels、SegmentationClass、annotations 或 gtFine 中没有语义标签图像；请选择数据集的根文件夹。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; contains a colour without a category; add the colour to the list of categories.</source>
        <translation>图像“%1”中有一种颜色不属于任何类别；请将该颜色添加到类别列表。</translation>
    </message>
    <message>
        <source>8-bit images can store at most %1 categories; use grey16.</source>
        <translation>8 位图像最多保存 %1 个类别；请使用 grey16。</translation>
    </message>
    <message>
        <source>COCO panoptic</source>
        <translation>COCO 全景分割</translation>
    </message>
    <message>
        <source>Video panoptic (VIPSeg)</source>
        <translation>视频全景分割（VIPSeg）</translation>
    </message>
    <message>
        <source>Semantic segmentation</source>
        <translation>语义分割</translation>
    </message>
    <message>
        <source>KITTI MOTS, PNG</source>
        <translation>KITTI MOTS，PNG</translation>
    </message>
    <message>
        <source>KITTI MOTS, text</source>
        <translation>KITTI MOTS，文本</translation>
    </message>
    <message>
        <source>MOTSChallenge, PNG</source>
        <translation>MOTSChallenge，PNG</translation>
    </message>
    <message>
        <source>MOTSChallenge, text</source>
        <translation>MOTSChallenge，文本</translation>
    </message>
    <message>
        <source>one JSON file and PNG images in which each colour is a segment</source>
        <translation>一个 JSON 文件和 PNG 图像，每种颜色代表一个分割区域</translation>
    </message>
    <message>
        <source>one JSON file and one folder of PNG images per video, in which each colour is a track</source>
        <translation>一个 JSON 文件和每个视频一个 PNG 图像文件夹，每种颜色代表一条轨迹</translation>
    </message>
    <message>
        <source>one PNG per frame in which each value is a category, and a list of categories</source>
        <translation>每帧一张 PNG，每个数值代表一个类别，另有类别列表</translation>
    </message>
    <message>
        <source>16-bit PNG images with class and object, frames numbered from 0</source>
        <translation>16 位 PNG 图像，含类别和对象，帧从 0 开始编号</translation>
    </message>
    <message>
        <source>one text file of run-length encoded masks per sequence, frames numbered from 0</source>
        <translation>每个序列一个游程编码掩码文本文件，帧从 0 开始编号</translation>
    </message>
    <message>
        <source>16-bit PNG images with class and object, frames numbered from 1</source>
        <translation>16 位 PNG 图像，含类别和对象，帧从 1 开始编号</translation>
    </message>
    <message>
        <source>gt.txt with run-length encoded masks per sequence, frames numbered from 1</source>
        <translation>每个序列一个含游程编码掩码的 gt.txt，帧从 1 开始编号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one mask per category and frame; objects that are merged with others: %2.</source>
        <translation>“%1”每个类别每帧只有一个掩码；将与其他对象合并的对象数：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one ignore region per frame; regions that are merged: %2.</source>
        <translation>“%1”每帧只有一个不参与评估的区域；将被合并的区域数：%2。</translation>
    </message>
    <message>
        <source>Values of the label images that are not in the list of categories: %1.</source>
        <translation>标签图中不在类别列表内的数值：%1。</translation>
    </message>
    <message>
        <source>Images whose size differs from the first image of their video and whose masks are scaled: %1.</source>
        <translation>尺寸与所属视频第一张图像不同、其掩码被缩放的图像：%1。</translation>
    </message>
    <message>
        <source>These segments have no track ids, so each segment of an image becomes a separate object: %1.</source>
        <translation>这些分割区域没有轨迹编号，因此图像的每个分割区域成为单独的对象：%1。</translation>
    </message>
    <message>
        <source>Segments whose category is not listed in the file: %1.</source>
        <translation>类别未在文件中列出的分割区域：%1。</translation>
    </message>
    <message>
        <source>Segments without pixels in their image, left out: %1.</source>
        <translation>在图像中没有像素而被略去的分割区域：%1。</translation>
    </message>
    <message>
        <source>Colours in the images without a segment, left out: %1.</source>
        <translation>图像中不属于任何分割区域而被略去的颜色：%1。</translation>
    </message>
    <message>
        <source>a number and a name are expected</source>
        <translation>此处应为编号和名称</translation>
    </message>
    <message>
        <source>frame, object, class, height, width and runs are expected</source>
        <translation>此处应为帧、对象、类别、高度、宽度和游程</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid number here</source>
        <translation>“%1”在此处不是有效的数字</translation>
    </message>
    <message>
        <source>frames are numbered from %1</source>
        <translation>帧从 %1 开始编号</translation>
    </message>
    <message>
        <source>this is not a valid range of frames</source>
        <translation>这不是有效的帧范围</translation>
    </message>
    <message>
        <source>the value of a category must be from 0 to 65535</source>
        <translation>类别的数值必须在 0 到 65535 之间</translation>
    </message>
    <message>
        <source>the id of a segment must be from 0 to %1</source>
        <translation>分割区域的编号必须在 0 到 %1 之间</translation>
    </message>
    <message>
        <source>a list of segments is expected</source>
        <translation>此处应为分割区域列表</translation>
    </message>
    <message>
        <source>its image &quot;%1&quot; is missing</source>
        <translation>缺少其图像“%1”</translation>
    </message>
    <message>
        <source>The image of frame %1 is missing from the dataset; add it, or export without images.</source>
        <translation>数据集中缺少第 %1 帧的图像；请添加该图像，或不带图像导出。</translation>
    </message>
    <message>
        <source>The dataset already contains a video &quot;%1&quot; from another export; choose another sequence name or another folder.</source>
        <translation>数据集中已有来自另一次导出的视频“%1”；请选择其他序列名称或其他文件夹。</translation>
    </message>
    <message>
        <source>Cut-out objects</source>
        <translation>裁出的对象</translation>
    </message>
    <message>
        <source>one PNG with alpha per object and frame, and a list of bounding boxes</source>
        <translation>每个对象每帧一张带 alpha 通道的 PNG，另有边界框列表</translation>
    </message>
    <message>
        <source>Matte video</source>
        <translation>蒙版视频</translation>
    </message>
    <message>
        <source>masks in white on black, lossless (FFV1, .mkv)</source>
        <translation>黑底白色掩码，无损（FFV1，.mkv）</translation>
    </message>
    <message>
        <source>Label video</source>
        <translation>标签视频</translation>
    </message>
    <message>
        <source>a video in which each grey value is an object, lossless (FFV1, .mkv)</source>
        <translation>每个灰度值代表一个对象的视频，无损（FFV1，.mkv）</translation>
    </message>
    <message>
        <source>ProRes 4444 video</source>
        <translation>ProRes 4444 视频</translation>
    </message>
    <message>
        <source>the clip with the mask as alpha, 10 bits (.mov)</source>
        <translation>以掩码为 alpha 通道的片段，10 位（.mov）</translation>
    </message>
    <message>
        <source>FFV1 video</source>
        <translation>FFV1 视频</translation>
    </message>
    <message>
        <source>the clip with the mask as alpha, lossless (.mkv)</source>
        <translation>以掩码为 alpha 通道的片段，无损（.mkv）</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>黑底白色</translation>
    </message>
    <message>
        <source>Frame with transparent background</source>
        <translation>背景透明的帧</translation>
    </message>
    <message>
        <source>Numbers with a palette</source>
        <translation>带调色板的编号</translation>
    </message>
    <message>
        <source>Numbers, 8-bit grey</source>
        <translation>8 位灰度编号</translation>
    </message>
    <message>
        <source>Numbers, 16-bit grey</source>
        <translation>16 位灰度编号</translation>
    </message>
    <message>
        <source>Object colours</source>
        <translation>对象颜色</translation>
    </message>
    <message>
        <source>Category colours</source>
        <translation>类别颜色</translation>
    </message>
    <message>
        <source>Cropped to the object</source>
        <translation>裁剪到对象</translation>
    </message>
    <message>
        <source>Whole frames</source>
        <translation>完整帧</translation>
    </message>
    <message>
        <source>One video per object</source>
        <translation>每个对象一个视频</translation>
    </message>
    <message>
        <source>One video of all objects</source>
        <translation>所有对象一个视频</translation>
    </message>
    <message>
        <source>The pixel format of this video cannot be converted; convert the video, for example to H.264.</source>
        <translation>无法转换此视频的像素格式；请转换该视频，例如转为 H.264。</translation>
    </message>
    <message>
        <source>A video file name cannot end with &quot;%1&quot;; use one of these extensions (%2).</source>
        <translation>视频文件名不能以“%1”结尾；请使用以下扩展名之一（%2）。</translation>
    </message>
    <message>
        <source>The size and frame rate of a video must be above zero.</source>
        <translation>视频的尺寸和帧率必须大于零。</translation>
    </message>
    <message>
        <source>No encoder for this video is available; install FFmpeg with %1.</source>
        <translation>没有可用于此视频的编码器；请安装带 %1 的 FFmpeg。</translation>
    </message>
    <message>
        <source>A frame of &quot;%1&quot; does not have the size of the first frame; export frames of one size.</source>
        <translation>“%1”的一帧与第一帧尺寸不同；请导出尺寸一致的帧。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains no video; choose another file.</source>
        <translation>“%1”中没有视频；请选择其他文件。</translation>
    </message>
    <message>
        <source>An uncertainty map must have one 8-bit channel.</source>
        <translation>不确定度图必须只有一个 8 位通道。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. Frames that cannot be decoded and are left out: %2. Frames that are shown with errors: %3.</source>
        <translation>“%1”已损坏。无法解码而被略去的帧：%2。带错误显示的帧：%3。</translation>
    </message>
    <message>
        <source>Frames of the video are missing before these frames (%1).</source>
        <translation>这些帧之前缺少视频帧（%1）。</translation>
    </message>
    <message>
        <source>These frames have errors (%1).</source>
        <translation>这些帧有错误（%1）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was cut off. Frames that are missing after frame %2: %3.</source>
        <translation>“%1”被截断。第 %2 帧之后缺少的帧：%3。</translation>
    </message>
    <message>
        <source>There is no benchmark &quot;%1&quot;; check its name.</source>
        <translation>没有基准测试“%1”；请检查其名称。</translation>
    </message>
    <message>
        <source>Cannot create a folder for the benchmark in %1; check its permissions and the free space on the disk.</source>
        <translation>无法在 %1 中创建基准测试的文件夹；请检查权限和磁盘空间。</translation>
    </message>
    <message>
        <source>Cannot write the clicks; check the folder and the free space on the disk.</source>
        <translation>无法写入点击；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The last frame of the range comes before its first frame; swap them.</source>
        <translation>范围的最后一帧在第一帧之前；请互换两者。</translation>
    </message>
    <message>
        <source>Frame %1 is outside the range of the propagation; choose a frame of it.</source>
        <translation>第 %1 帧不在传播范围内；请选择范围内的帧。</translation>
    </message>
    <message>
        <source>None of these frames has a mask; choose other frames.</source>
        <translation>这些帧都没有掩码；请选择其他帧。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form %2; correct it.</source>
        <translation>“%1”不符合格式 %2；请更正。</translation>
    </message>
    <message>
        <source>No target is specified; give the path of the export with --out.</source>
        <translation>未指定导出目标；请用 --out 指定导出路径。</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>已中断。</translation>
    </message>
    <message>
        <source>The demo clip has only the frames 0 to %1; choose one of them.</source>
        <translation>演示片段只有第 0 到 %1 帧；请选择其中一帧。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a video that can be read (%2); choose another file.</source>
        <translation>“%1”不是可读取的视频（%2）；请选择其他文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text file, not a video; choose another file.</source>
        <translation>“%1”是文本文件，不是视频；请选择其他文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a file nor a folder; choose a video or an image folder.</source>
        <translation>“%1”既不是文件也不是文件夹；请选择视频或图像文件夹。</translation>
    </message>
    <message>
        <source>There is no frame %1; choose one of the frames 0 to %2 of this clip.</source>
        <translation>没有第 %1 帧；请选择此片段第 0 到 %2 帧中的一帧。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no images (.jpg, .png, .bmp, .webp, .tif); choose another folder.</source>
        <translation>文件夹“%1”中没有图像（.jpg、.png、.bmp、.webp、.tif）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>No frame of &quot;%1&quot; can be decoded because the file is damaged; get a complete copy.</source>
        <translation>“%1”已损坏，没有可解码的帧；请获取完整的副本。</translation>
    </message>
    <message>
        <source>Frame %1 cannot be decoded because the file is damaged there; get a complete copy.</source>
        <translation>文件在第 %1 帧处已损坏，无法解码该帧；请获取完整的副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written (%2); check the folder and the free space on the disk.</source>
        <translation>无法写入“%1”（%2）；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has sound or data but no video; choose another file.</source>
        <translation>“%1”含有声音或数据，但没有视频；请选择其他文件。</translation>
    </message>
    <message>
        <source>The images have %1 bits per channel; the values %2 to %3 are shown as black to white.</source>
        <translation>图像每通道 %1 位；数值 %2 到 %3 显示为从黑到白。</translation>
    </message>
    <message>
        <source>The clip has no frame %1; choose another frame.</source>
        <translation>片段中没有第 %1 帧；请选择其他帧。</translation>
    </message>
    <message>
        <source>A mask of %1 × %2 pixels does not fit the clip (%3 × %4); scale it to the size of the clip.</source>
        <translation>%1 × %2 像素的掩码与片段（%3 × %4）不符；请将其缩放到片段的尺寸。</translation>
    </message>
    <message>
        <source>An object cannot be merged with itself; choose two objects.</source>
        <translation>对象不能与自身合并；请选择两个对象。</translation>
    </message>
    <message>
        <source>The object no longer exists in the project; choose another one.</source>
        <translation>项目中已没有此对象；请选择其他对象。</translation>
    </message>
    <message>
        <source>The category no longer exists in the project; choose another one.</source>
        <translation>项目中已没有此类别；请选择其他类别。</translation>
    </message>
    <message>
        <source>The attribute no longer exists in the project; choose another one.</source>
        <translation>项目中已没有此属性；请选择其他属性。</translation>
    </message>
    <message>
        <source>The comment no longer exists in the project; choose another one.</source>
        <translation>项目中已没有此评论；请选择其他评论。</translation>
    </message>
    <message>
        <source>No project is waiting for its clip; open a project first.</source>
        <translation>没有项目在等待其片段；请先打开一个项目。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the clip of this project: it has another size or number of frames; choose the original clip.</source>
        <translation>“%1”不是此项目的片段：尺寸或帧数不同；请选择原来的片段。</translation>
    </message>
    <message>
        <source>The clip has no frame %1; choose a frame from 0 to %2.</source>
        <translation>片段中没有第 %1 帧；请选择第 0 到 %2 帧中的一帧。</translation>
    </message>
    <message>
        <source>No prompt is given; mark the object with --click, --box or --mask.</source>
        <translation>未给出提示；请用 --click、--box 或 --mask 标出对象。</translation>
    </message>
    <message>
        <source>No mask was stored; choose other clicks, or another engine.</source>
        <translation>没有存储掩码；请选择其他点击或其他引擎。</translation>
    </message>
    <message>
        <source>There is no object &quot;%1&quot; in this project; choose one of these: %2.</source>
        <translation>此项目中没有对象“%1”；请选择以下之一：%2。</translation>
    </message>
    <message>
        <source>There is no object &quot;%1&quot; in this project; add an object first.</source>
        <translation>此项目中没有对象“%1”；请先添加对象。</translation>
    </message>
    <message>
        <source>The project has no category &quot;%1&quot;; check its name.</source>
        <translation>项目中没有类别“%1”；请检查其名称。</translation>
    </message>
    <message>
        <source>The event no longer exists in the project; choose another one.</source>
        <translation>项目中已没有此事件；请选择其他事件。</translation>
    </message>
    <message>
        <source>An event needs a label; enter one.</source>
        <translation>事件需要标签；请输入标签。</translation>
    </message>
    <message>
        <source>The last frame of the event comes before its first frame; choose a later last frame.</source>
        <translation>事件的最后一帧在第一帧之前；请选择更靠后的最后一帧。</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>添加事件</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>更改事件</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>移除事件</translation>
    </message>
    <message>
        <source>The first frame of the clip cannot be a cut; choose a later frame.</source>
        <translation>片段的第一帧不能是镜头切换；请选择更靠后的帧。</translation>
    </message>
    <message>
        <source>There is no cut on frame %1; choose another frame.</source>
        <translation>第 %1 帧没有镜头切换；请选择其他帧。</translation>
    </message>
    <message>
        <source>There is no object to continue in another shot; propagate an object up to a cut first.</source>
        <translation>没有可在其他镜头中继续的对象；请先将对象传播到镜头切换处。</translation>
    </message>
    <message>
        <source>Cannot write the events to &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>无法将事件写入“%1”；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>Add cut</source>
        <translation>添加镜头切换</translation>
    </message>
    <message>
        <source>Move cut</source>
        <translation>移动镜头切换</translation>
    </message>
    <message>
        <source>Remove cut</source>
        <translation>移除镜头切换</translation>
    </message>
    <message>
        <source>Propagation stopped at the cut on frame %1.</source>
        <translation>传播已在第 %1 帧的镜头切换处停止。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an attribute; use the form NAME=VALUE.</source>
        <translation>“%1”不是属性；请使用 NAME=VALUE 的形式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store supercategories; affected categories: %2.</source>
        <translation>“%1”无法保存上级类别；涉及的类别数：%2。</translation>
    </message>
    <message>
        <source>Tracks with a single frame and without a group, imported as separate objects: %1.</source>
        <translation>只有一帧且没有分组、作为单独对象导入的轨迹：%1。</translation>
    </message>
    <message>
        <source>Give the masks of one object the same group in CVAT and export again, or merge the objects after the import.</source>
        <translation>请在 CVAT 中为同一对象的掩码设置相同的分组后重新导出，或在导入后合并这些对象。</translation>
    </message>
    <message>
        <source>The MOTS tools accept only the categories &quot;car&quot; and &quot;pedestrian&quot;; objects of other categories: %1.</source>
        <translation>MOTS 工具只接受类别“car”和“pedestrian”；其他类别的对象数：%1。</translation>
    </message>
    <message>
        <source>For these tools, use the two names or export only objects of these categories.</source>
        <translation>要用于这些工具，请使用这两个名称，或仅导出这些类别的对象。</translation>
    </message>
    <message>
        <source>The list of masks of &quot;%1&quot; has a step of %2; the loaders of SA-V expect every fourth frame, a step of 4.</source>
        <translation>“%1”的掩码列表的帧间隔为 %2；SA-V 的加载程序要求每四帧一个，即间隔 4。</translation>
    </message>
    <message>
        <source>Set annot_sample_rate of SAVDataset, or ann_every in SAM 2, to %1; or export every fourth frame.</source>
        <translation>请将 SAVDataset 的 annot_sample_rate 或 SAM 2 中的 ann_every 设为 %1，或每四帧导出一帧。</translation>
    </message>
    <message>
        <source>samples.json has no video with this _sample_id</source>
        <translation>samples.json 中没有此 _sample_id 的视频</translation>
    </message>
    <message>
        <source>An object cannot be swapped with itself; choose two objects.</source>
        <translation>对象不能与自身交换；请选择两个对象。</translation>
    </message>
    <message>
        <source>There is no mask on frame %1 to copy; draw one first.</source>
        <translation>第 %1 帧上没有可复制的掩码；请先绘制一个。</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>复制掩码</translation>
    </message>
    <message>
        <source>Extend mask</source>
        <translation>延续掩码</translation>
    </message>
    <message>
        <source>Swap objects</source>
        <translation>交换对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of the attribute &quot;%2&quot;; choose one that its definition lists.</source>
        <translation>“%1”不是属性“%2”的值；请选择其定义中列出的值。</translation>
    </message>
    <message>
        <source>The attribute &quot;%2&quot; is a checkbox; its value is &quot;true&quot; or &quot;false&quot;, not &quot;%1&quot;.</source>
        <translation>属性“%2”是复选框；其值为“true”或“false”，而不是“%1”。</translation>
    </message>
    <message>
        <source>The projects &quot;%1&quot; and &quot;%2&quot; have different clips; choose two projects on the same clip.</source>
        <translation>项目“%1”和“%2”的片段不同；请选择同一片段的两个项目。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Sources of the masks</source>
        <translation>掩码的来源</translation>
    </message>
    <message>
        <source>Prompts and corrections</source>
        <translation>提示与修正</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>类别分布</translation>
    </message>
    <message>
        <source>Mask sizes</source>
        <translation>掩码大小</translation>
    </message>
    <message>
        <source>Confidence of tracked masks</source>
        <translation>跟踪掩码的置信度</translation>
    </message>
    <message>
        <source>Confidence and review</source>
        <translation>置信度与审核</translation>
    </message>
    <message>
        <source>Progress over days</source>
        <translation>每日进度</translation>
    </message>
    <message>
        <source>Agreement of two projects</source>
        <translation>两个项目的一致性</translation>
    </message>
    <message>
        <source>Working time is the sum of the gaps between edits by hand that are not longer than the limit: the last change of each clicked or painted mask, and of each comment. A mask that was changed twice counts once, so this is a lower bound.</source>
        <translation>工作时间是相邻手动编辑之间不超过上限的间隔之和；手动编辑指每个点击或绘制的掩码以及每条评论的最后一次更改。更改过两次的掩码只计一次，因此该值是下限。</translation>
    </message>
    <message>
        <source>A correction is a clicked or painted mask that started from a stored mask, or next to a tracked mask of the same object that is older. A prompt is a click, a box or a stroke. Frames are those with a record.</source>
        <translation>修正是指从已存储的掩码开始，或与同一对象较早的跟踪掩码相邻的点击或绘制掩码。提示是一次点击、一个方框或一条笔画。帧数只计有记录的帧。</translation>
    </message>
    <message>
        <source>Frames of each object by review state. Frames that were marked as outside or occluded count as accepted.</source>
        <translation>每个对象的帧数，按审核状态统计。标记为在画面外或被遮挡的帧计为已接受。</translation>
    </message>
    <message>
        <source>Objects, masks that are not empty and their pixels by category.</source>
        <translation>按类别统计的对象、非空掩码及其像素。</translation>
    </message>
    <message>
        <source>Pixels of the masks that are not empty: smallest, quartiles and largest.</source>
        <translation>非空掩码的像素数：最小值、四分位数和最大值。</translation>
    </message>
    <message>
        <source>Tracked masks of visible objects by confidence.</source>
        <translation>可见对象的跟踪掩码，按置信度统计。</translation>
    </message>
    <message>
        <source>Tracked masks that were confirmed without a change (accepted or made a keyframe) or rejected. A correction replaces the confidence, so corrected masks are not counted. The confidence is calibrated where its mean equals the share of confirmed masks.</source>
        <translation>未经更改即被确认（接受或设为关键帧）或被拒绝的跟踪掩码。修正会替换置信度，因此修正过的掩码不计入。置信度的平均值等于被确认掩码的比例时，该处的置信度是校准的。</translation>
    </message>
    <message>
        <source>Masks by the day of their last change, in the local time zone. Accepted: those of them that are accepted now.</source>
        <translation>掩码数，按最后一次更改的日期统计（本地时区）。“已接受”：其中目前已接受的掩码。</translation>
    </message>
    <message>
        <source>Mean J and F over the frames on which both projects hold a mask that was made or confirmed by hand.</source>
        <translation>在两个项目都有手动制作或确认的掩码的帧上，J 和 F 的平均值。</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>点击数</translation>
    </message>
    <message>
        <source>negative clicks</source>
        <translation>负向点击数</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>方框数</translation>
    </message>
    <message>
        <source>strokes</source>
        <translation>笔画数</translation>
    </message>
    <message>
        <source>prompts per 100 frames</source>
        <translation>每 100 帧的提示数</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>修正数</translation>
    </message>
    <message>
        <source>corrections per 100 frames</source>
        <translation>每 100 帧的修正数</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>first frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>掩码数</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>longest piece</source>
        <translation>最长的一段</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>在画面外</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>对象数</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素数</translation>
    </message>
    <message>
        <source>share of the pixels</source>
        <translation>像素占比</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>下四分位数</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>上四分位数</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>mean confidence</source>
        <translation>平均置信度</translation>
    </message>
    <message>
        <source>share confirmed</source>
        <translation>确认比例</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>interpolated or imported</source>
        <translation>插值或导入</translation>
    </message>
    <message>
        <source>working minutes</source>
        <translation>工作分钟数</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>仅在第一个项目中</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>仅在第二个项目中</translation>
    </message>
    <message>
        <source>frames of the clip</source>
        <translation>片段的帧数</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>提示数</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>工作时段数</translation>
    </message>
    <message>
        <source>edits by hand</source>
        <translation>手动编辑数</translation>
    </message>
    <message>
        <source>working seconds per mask</source>
        <translation>每个掩码的工作秒数</translation>
    </message>
    <message>
        <source>median masks per object</source>
        <translation>每个对象掩码数的中位数</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>评论数</translation>
    </message>
    <message>
        <source>open comments</source>
        <translation>未解决的评论数</translation>
    </message>
    <message>
        <source>expected calibration error</source>
        <translation>期望校准误差</translation>
    </message>
    <message>
        <source>all objects</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>The comparison needs two projects; name both.</source>
        <translation>比较需要两个项目；请指定两者。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>无法写入“%1”；请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The project has no attribute &quot;%1&quot;; &quot;%2&quot; lists those that exist.</source>
        <translation>项目中没有属性“%1”；“%2”可列出现有的属性。</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot; has one value for the whole track: leave out --frame.</source>
        <translation>属性“%1”对整条轨迹只有一个值：请省略 --frame。</translation>
    </message>
    <message>
        <source>The project has no comment %1.</source>
        <translation>项目中没有评论 %1。</translation>
    </message>
    <message>
        <source>The attribute &quot;%2&quot; holds numbers; &quot;%1&quot; is not a number.</source>
        <translation>属性“%2”的值为数字；“%1”不是数字。</translation>
    </message>
    <message>
        <source>Frames of each object by the source of the mask.</source>
        <translation>每个对象的帧数，按掩码的来源统计。</translation>
    </message>
    <message>
        <source>A piece is a run of neighbouring frames with a mask. Occluded and outside are the frames with that mark.</source>
        <translation>一段是指一串有掩码的相邻帧。“被遮挡”和“在画面外”为带有相应标记的帧。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is empty; choose another one.</source>
        <translation>文件夹“%1”是空的；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The project has no version %1 of a track any more.</source>
        <translation>项目中已没有轨迹版本 %1。</translation>
    </message>
    <message>
        <source>Propagate again</source>
        <translation>重新传播</translation>
    </message>
    <message>
        <source>Restore version</source>
        <translation>恢复版本</translation>
    </message>
    <message>
        <source>The object has no keyframe on frame %1: correct its mask there first, or go to the frame that was corrected.</source>
        <translation>此对象在第 %1 帧上没有关键帧：请先在该帧修正其掩码，或转到已修正的帧。</translation>
    </message>
    <message>
        <source>No unlocked object has a keyframe on frame %1; correct a mask there first.</source>
        <translation>没有未锁定的对象在第 %1 帧上有关键帧；请先在该帧修正一个掩码。</translation>
    </message>
    <message>
        <source>There is no version %1 of a track; &quot;%2&quot; lists those that exist.</source>
        <translation>没有轨迹版本 %1；“%2”可列出现有的版本。</translation>
    </message>
    <message>
        <source>The dataset is of &quot;%1&quot; with %2 frames; the clip &quot;%3&quot; has %4 frames.</source>
        <translation>数据集属于“%1”，共 %2 帧；片段“%3”共 %4 帧。</translation>
    </message>
    <message>
        <source>Clear keyframes</source>
        <translation>清除关键帧</translation>
    </message>
    <message>
        <source>Set keyframes</source>
        <translation>设置关键帧</translation>
    </message>
    <message>
        <source>None of these frames lies in a stretch to review; choose frames that `maskline review` lists.</source>
        <translation>这些帧都不在待审核区段中；请选择 `maskline review` 列出的帧。</translation>
    </message>
    <message>
        <source>Smooth over time</source>
        <translation>随时间平滑</translation>
    </message>
    <message>
        <source>There is nothing to smooth: it needs visible masks on at least three neighbouring frames, which are not all keyframes or accepted; choose another range or object.</source>
        <translation>没有可平滑的内容：至少需要三个相邻帧上有可见的掩码，且不能全部是关键帧或已接受；请选择其他范围或对象。</translation>
    </message>
    <message>
        <source>Temporal stability</source>
        <translation>时间稳定性</translation>
    </message>
    <message>
        <source>Means over neighbouring frames of one shot. T is the measure of DAVIS 2016: how much the outline changes its shape; smaller is steadier. Velocity is the displacement of the centroid per frame, relative to the square root of the area. Flicker is the area that differs after the best translation, relative to the area.</source>
        <translation>同一镜头内相邻帧的平均值。T 是 DAVIS 2016 的度量：轮廓形状变化的程度，越小越稳定。速度是质心每帧的位移，相对于面积的平方根。闪烁是最佳平移后仍不同的面积，相对于面积。</translation>
    </message>
    <message>
        <source>pairs of frames</source>
        <translation>帧对数</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>flicker</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>least stable frames</source>
        <translation>最不稳定的帧</translation>
    </message>
    <message>
        <source>T there</source>
        <translation>该处的 T</translation>
    </message>
    <message>
        <source>The comment points outside the image of %1 × %2 pixels; nothing was changed.</source>
        <translation>评论指向 %1 × %2 像素图像之外；未作任何更改。</translation>
    </message>
    <message>
        <source>The stage no longer exists in the project; choose another one.</source>
        <translation>项目中已没有该阶段；请选择另一个。</translation>
    </message>
    <message>
        <source>A stage needs a name.</source>
        <translation>阶段需要一个名称。</translation>
    </message>
    <message>
        <source>There is already a stage named &quot;%1&quot;; choose another name.</source>
        <translation>已有名为“%1”的阶段；请选择其他名称。</translation>
    </message>
    <message>
        <source>The range has no frames; choose one that has at least one.</source>
        <translation>该范围没有帧；请选择至少包含一帧的范围。</translation>
    </message>
    <message>
        <source>Work is in stage &quot;%1&quot;; move it to another stage first.</source>
        <translation>阶段“%1”中还有工作；请先将其移到另一个阶段。</translation>
    </message>
    <message>
        <source>A project needs at least one stage.</source>
        <translation>项目至少需要一个阶段。</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>添加阶段</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>重命名阶段</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>移除阶段</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>移到阶段</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Frames in each stage, summed over the objects.</source>
        <translation>每个阶段的帧数，对所有对象求和。</translation>
    </message>
    <message>
        <source>Moves of work to another stage, and how many of them another person or the same one took back.</source>
        <translation>将工作移到其他阶段的次数，以及其中被他人或本人退回的次数。</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>移动次数</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回次数</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>The project has no stage &quot;%1&quot;; its stages are: %2.</source>
        <translation>项目没有阶段“%1”；其阶段为：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot store events and tags; events affected: %2.</source>
        <translation>“%1”无法存储事件和标签；受影响的事件：%2。</translation>
    </message>
    <message>
        <source>The check frame no longer exists in the project; choose another one.</source>
        <translation>项目中已没有该检查帧；请选择另一个。</translation>
    </message>
    <message>
        <source>Frame %1 is already a check frame of &quot;%2&quot;; choose another frame.</source>
        <translation>第 %1 帧已是“%2”的检查帧；请选择另一帧。</translation>
    </message>
    <message>
        <source>Add check frames</source>
        <translation>添加检查帧</translation>
    </message>
    <message>
        <source>Remove check frames</source>
        <translation>移除检查帧</translation>
    </message>
    <message>
        <source>Score check frames</source>
        <translation>为检查帧评分</translation>
    </message>
    <message>
        <source>There is no accepted mask here that could become a check frame; accept masks first, or choose another range or object.</source>
        <translation>这里没有可以成为检查帧的已接受蒙版；请先接受蒙版，或选择其他范围或对象。</translation>
    </message>
    <message>
        <source>No mask on a check frame has changed since it was scored; there is nothing to compare.</source>
        <translation>检查帧上的蒙版自评分后没有变化；没有可比较的内容。</translation>
    </message>
    <message>
        <source>Check frames</source>
        <translation>检查帧</translation>
    </message>
    <message>
        <source>Accepted masks on check frames compared with the withheld truth: mean J and F over all scores of a person, and the lowest J.</source>
        <translation>检查帧上已接受的蒙版与保留真值的比较：每人所有评分的 J 和 F 平均值，以及最低 J。</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>评分数</translation>
    </message>
    <message>
        <source>lowest J</source>
        <translation>最低 J</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a file; it must begin with https:// or http://.</source>
        <translation>“%1”不是文件地址；地址必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The server redirects &quot;%1&quot; to &quot;%2&quot;, which is not allowed; check the address.</source>
        <translation>服务器将“%1”重定向到“%2”，这是不允许的；请检查地址。</translation>
    </message>
    <message>
        <source>The server redirects &quot;%1&quot; too often; check the address.</source>
        <translation>服务器对“%1”的重定向次数过多；请检查地址。</translation>
    </message>
    <message>
        <source>The server has no file &quot;%1&quot;; check the address or use a mirror.</source>
        <translation>服务器上没有文件“%1”；请检查地址或使用镜像。</translation>
    </message>
    <message>
        <source>The server does not send &quot;%1&quot; (HTTP status %2); try again later or use a mirror.</source>
        <translation>服务器没有发送“%1”（HTTP 状态 %2）；请稍后重试或使用镜像。</translation>
    </message>
    <message>
        <source>Cannot download &quot;%1&quot; (%2); check the network connection.</source>
        <translation>无法下载“%1”（%2）；请检查网络连接。</translation>
    </message>
    <message>
        <source>The connection broke after %2 bytes of &quot;%1&quot;, which are kept; start the download again to continue it.</source>
        <translation>“%1”的连接在接收 %2 字节后中断，这些数据会保留；请重新开始下载以继续。</translation>
    </message>
    <message>
        <source>The server stopped sending after %2 bytes of &quot;%1&quot;, which are kept; start the download again to continue it.</source>
        <translation>服务器在发送“%1”的 %2 字节后停止发送，这些数据会保留；请重新开始下载以继续。</translation>
    </message>
    <message>
        <source>The server offers another file as &quot;%1&quot;: it has %2 instead of %3 bytes. Nothing was kept; check the address.</source>
        <translation>服务器提供的“%1”是另一个文件：大小为 %2 字节，而不是 %3 字节。未保留任何数据；请检查地址。</translation>
    </message>
    <message>
        <source>The server sends more than %2 bytes as &quot;%1&quot;. Nothing was kept; check the address.</source>
        <translation>服务器发送的“%1”超过 %2 字节。未保留任何数据；请检查地址。</translation>
    </message>
    <message>
        <source>There is not enough space in &quot;%1&quot;: %2 MB are needed, %3 MB are free.</source>
        <translation>“%1”中空间不足：需要 %2 MB，可用 %3 MB。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot; (%2); check the folder and the free space on the disk.</source>
        <translation>无法写入“%1”（%2）；请检查文件夹和磁盘可用空间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written by this program and is not replaced; remove it or give it another name.</source>
        <translation>“%1”不是由本程序写入的，因此不会被替换；请将其删除或重命名。</translation>
    </message>
    <message>
        <source>Another process is downloading &quot;%1&quot;; wait until it has ended.</source>
        <translation>另一个进程正在下载“%1”；请等待其结束。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already and is not replaced; remove it to get it again.</source>
        <translation>“%1”已存在，不会被替换；要重新获取，请先将其删除。</translation>
    </message>
    <message>
        <source>Cannot read the file &quot;%1&quot;; check its path and permissions.</source>
        <translation>无法读取文件“%1”；请检查其路径和权限。</translation>
    </message>
    <message>
        <source>The list of models, models/registry.json, is not installed; install the program again.</source>
        <translation>模型列表 models/registry.json 未安装；请重新安装程序。</translation>
    </message>
    <message>
        <source>The list of models &quot;%1&quot; has a mistake (%2); correct it or remove it.</source>
        <translation>模型列表“%1”有错误（%2）；请更正或删除它。</translation>
    </message>
    <message>
        <source>There is no published model &quot;%1&quot;; choose one of these: %2.</source>
        <translation>没有已发布的模型“%1”；请从以下模型中选择：%2。</translation>
    </message>
    <message>
        <source>The mirror &quot;%2&quot; has no file &quot;%1&quot;; it must be an address or a folder with the original files.</source>
        <translation>镜像“%2”中没有文件“%1”；镜像必须是包含原始文件的地址或文件夹。</translation>
    </message>
    <message>
        <source>The file that was received is not the published &quot;%1&quot;: its checksum differs. It was removed.</source>
        <translation>接收的文件不是已发布的“%1”：校验和不同。文件已删除。</translation>
    </message>
    <message>
        <source>The file that was received as &quot;%1&quot; was removed: %2</source>
        <translation>作为“%1”接收的文件已删除：%2</translation>
    </message>
    <message>
        <source>The file that was received as &quot;%1&quot; was removed: it contains the model %2.</source>
        <translation>作为“%1”接收的文件已删除：它包含模型 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not added: %2</source>
        <translation>未添加“%1”：%2</translation>
    </message>
    <message>
        <source>A model file cannot be called &quot;%1&quot;; give it another name, such as my-model.pt.</source>
        <translation>模型文件不能命名为“%1”；请改用其他名称，例如 my-model.pt。</translation>
    </message>
    <message>
        <source>There is a model file &quot;%1&quot; already, which is not replaced; remove it or give the new one another name.</source>
        <translation>已有模型文件“%1”，不会被替换；请将其删除，或给新文件换一个名称。</translation>
    </message>
    <message>
        <source>Clicks and tracking on any machine; the fastest.</source>
        <translation>在任何计算机上点击和跟踪；最快。</translation>
    </message>
    <message>
        <source>Clicks and tracking; faster than SAM 2.1 tiny.</source>
        <translation>点击和跟踪；比 SAM 2.1 tiny 快。</translation>
    </message>
    <message>
        <source>Clicks and tracking; the smallest SAM 2.1.</source>
        <translation>点击和跟踪；最小的 SAM 2.1。</translation>
    </message>
    <message>
        <source>Clicks and tracking; better masks than tiny at nearly its speed.</source>
        <translation>点击和跟踪；掩码优于 tiny，速度相近。</translation>
    </message>
    <message>
        <source>Better tracking; for many cores or a graphics card.</source>
        <translation>跟踪更好；适合多核心或显卡。</translation>
    </message>
    <message>
        <source>The best masks and tracks; for a graphics card.</source>
        <translation>掩码和跟踪最好；适合显卡。</translation>
    </message>
    <message>
        <source>Comparison with results of SAM 2.0; SAM 2.1 is better.</source>
        <translation>与 SAM 2.0 的结果比较；SAM 2.1 更好。</translation>
    </message>
    <message>
        <source>Tracking through long clips from good masks; not for clicks.</source>
        <translation>从良好的掩码出发跟踪长片段；不用于点击。</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>很慢</translation>
    </message>
    <message>
        <source>What has arrived is kept; &quot;%1&quot; continues the download.</source>
        <translation>已接收的部分会保留；使用“%1”可继续下载。</translation>
    </message>
    <message>
        <source>Clicks and tracking at 512 pixels: fast, with coarser outlines.</source>
        <translation>以 512 像素点击和跟踪：快，但轮廓较粗。</translation>
    </message>
    <message>
        <source>The prediction contains no video of the ground truth; give the videos the same names.</source>
        <translation>预测中没有与真值对应的视频；请使用相同的视频名称。</translation>
    </message>
    <message>
        <source>The ground truth has no annotated frame; choose another dataset.</source>
        <translation>真值中没有已标注的帧；请选择其他数据集。</translation>
    </message>
    <message>
        <source>Categories of the prediction that the ground truth does not have: %1.</source>
        <translation>预测中有而真值中没有的类别：%1。</translation>
    </message>
    <message>
        <source>One of the datasets does not separate the objects of a category, so only mIoU is computed.</source>
        <translation>其中一个数据集不区分同一类别的对象，因此仅计算 mIoU。</translation>
    </message>
    <message>
        <source>One of the datasets has no tracks, so VPQ and STQ are not computed.</source>
        <translation>其中一个数据集没有轨迹，因此不计算 VPQ 和 STQ。</translation>
    </message>
    <message>
        <source>The point %1,%2 is outside the image of %3 × %4 pixels; choose another point.</source>
        <translation>点 %1,%2 位于 %3 × %4 像素的图像之外；请选择其他点。</translation>
    </message>
    <message>
        <source>Give unlabelled pixels</source>
        <translation>分配未标注像素</translation>
    </message>
    <message>
        <source>The picture holds values up to %2, and the scene has the value %1; choose another kind of pixels.</source>
        <translation>图片最多容纳值 %2，而场景中有值 %1；请选择另一种像素类型。</translation>
    </message>
    <message>
        <source>Cannot write the picture &quot;%1&quot;; check the folder and the free space on the disk.</source>
        <translation>无法写入图片“%1”；请检查文件夹和磁盘剩余空间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is stuff, which has one object: &quot;%2&quot;; use that object.</source>
        <translation>“%1”属于 stuff，只有一个对象：“%2”；请使用该对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 objects, and stuff has one; merge them first.</source>
        <translation>“%1”有 %2 个对象，而 stuff 只有一个；请先合并它们。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the only object of its category, which is stuff, and cannot be split; choose another category first.</source>
        <translation>“%1”是其 stuff 类别的唯一对象，不能拆分；请先选择其他类别。</translation>
    </message>
    <message>
        <source>There is nothing to give: the pixels are labelled already, or the masks that would get them are accepted.</source>
        <translation>没有可分配的像素：像素已标注，或将获得它们的掩码已被接受。</translation>
    </message>
    <message>
        <source>Nothing was painted: the stroke touches no pixel that may be painted over; change &quot;Paint only over&quot;, or paint elsewhere.</source>
        <translation>未绘制任何内容：笔画未触及允许覆盖的像素；请更改“仅在其上绘制”，或在其他位置绘制。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has no model: it needs one ONNX file, with a model.json or deploy.yaml beside it or with metadata in it.</source>
        <translation>文件夹“%1”中没有模型：需要一个 ONNX 文件，旁边有 model.json 或 deploy.yaml，或文件内含元数据。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; has several ONNX files; name one as &quot;file&quot; in a model.json.</source>
        <translation>文件夹“%1”中有多个 ONNX 文件；请在 model.json 中用“file”指定一个。</translation>
    </message>
    <message>
        <source>There is no model of your own called &quot;%1&quot;; choose one of these or a folder: %2.</source>
        <translation>没有名为“%1”的自己的模型；请选择其中之一或一个文件夹：%2。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read; check its path and rights.</source>
        <translation>无法读取文件“%1”；请检查其路径和权限。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is larger than %2 MB and is not read; use a smaller model.</source>
        <translation>文件“%1”大于 %2 MB，不予读取；请使用更小的模型。</translation>
    </message>
    <message>
        <source>The model description &quot;%1&quot; is no valid file of its kind (at %2); correct it.</source>
        <translation>模型描述“%1”不是有效的文件（位于 %2）；请更正。</translation>
    </message>
    <message>
        <source>In the model description &quot;%1&quot;, &quot;%2&quot; must be %3; correct it.</source>
        <translation>在模型描述“%1”中，“%2”必须是%3；请更正。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; refers to the file &quot;%2&quot; outside its folder, which is not read; put the file into the folder.</source>
        <translation>模型“%1”引用了其文件夹之外的文件“%2”，该文件不予读取；请将文件放入该文件夹。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; does not name its classes; write their names into a classes.txt in its folder, one in a line.</source>
        <translation>模型“%1”没有给出类别名称；请在其文件夹的 classes.txt 中写入名称，每行一个。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; is made for the task &quot;%2&quot; and gives no masks; choose a model for segmentation.</source>
        <translation>模型“%1”用于任务“%2”，不给出掩码；请选择分割模型。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is damaged or no ONNX file; export the model again.</source>
        <translation>文件“%1”已损坏或不是 ONNX 文件；请重新导出模型。</translation>
    </message>
    <message>
        <source>The weights &quot;%2&quot; in &quot;%1&quot; do not have the size that the file states; export the model again.</source>
        <translation>“%1”中权重“%2”的大小与文件所述不符；请重新导出模型。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; uses the operator &quot;%2&quot; at &quot;%3&quot;, which cannot be run here; export the model without it.</source>
        <translation>模型“%1”在“%3”处使用了此处无法运行的算子“%2”；请导出不含该算子的模型。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; cannot be run here (%2); export it with a fixed input size and opset 11 to 17.</source>
        <translation>模型“%1”在此无法运行（%2）；请以固定的输入尺寸和 opset 11 至 17 导出。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; takes the input %2; it must take one picture of shape 1 × 3 × height × width in 32-bit floats.</source>
        <translation>模型“%1”的输入为 %2；它必须接受一幅形状为 1 × 3 × 高 × 宽 的 32 位浮点图像。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; does not say which input size it needs; write &quot;width&quot; and &quot;height&quot; into its model.json.</source>
        <translation>模型“%1”没有说明所需的输入尺寸；请在其 model.json 中写入“width”和“height”。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; takes pictures of %2, but its description says %3; correct &quot;%4&quot;.</source>
        <translation>模型“%1”接受 %2 的图像，但其描述为 %3；请更正“%4”。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; has no output &quot;%2&quot;; correct its description.</source>
        <translation>模型“%1”没有输出“%2”；请更正其描述。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; returns the shape %2, but its description asks for %3; correct its description.</source>
        <translation>模型“%1”返回的形状为 %2，但其描述要求%3；请更正其描述。</translation>
    </message>
    <message>
        <source>The test file &quot;%2&quot; of the model &quot;%1&quot; has another checksum than its description states; copy the model again.</source>
        <translation>模型“%1”的测试文件“%2”的校验和与其描述不符；请重新复制模型。</translation>
    </message>
    <message>
        <source>The model &quot;%1&quot; gives another result here than its test states: only %2 % of the pixels agree; check input size, mean, deviation and channel order.</source>
        <translation>模型“%1”在此给出的结果与其测试不符：仅有 %2 % 的像素一致；请检查输入尺寸、均值、标准差和通道顺序。</translation>
    </message>
    <message>
        <source>There are no results of a model to apply a score to; run a model first.</source>
        <translation>没有可应用分数的模型结果；请先运行模型。</translation>
    </message>
    <message>
        <source>The stored results &quot;%1&quot; are damaged; run the model again.</source>
        <translation>存储的结果“%1”已损坏；请重新运行模型。</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be written; check its rights and the free space.</source>
        <translation>无法写入文件夹“%1”；请检查其权限和可用空间。</translation>
    </message>
    <message>
        <source>There is another model of your own called &quot;%1&quot;; change the &quot;name&quot; in its model.json or the name of its folder.</source>
        <translation>已有另一个名为“%1”的自己的模型；请更改其 model.json 中的“name”或其文件夹的名称。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an object with fields</source>
        <translation>带字段的对象</translation>
    </message>
    <message>
        <source>a number between %1 and %2</source>
        <translation>%1 与 %2 之间的数</translation>
    </message>
    <message>
        <source>a list of 3 numbers</source>
        <translation>3 个数的列表</translation>
    </message>
    <message>
        <source>a list of 3 numbers above 0</source>
        <translation>3 个大于 0 的数的列表</translation>
    </message>
    <message>
        <source>one of these: %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>a list of 1 to %1 classes, each with another name</source>
        <translation>1 至 %1 个名称各不相同的类别的列表</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a map of %1 classes (1 × %1 × height × width)</source>
        <translation>%1 个类别的图（1 × %1 × 高 × 宽）</translation>
    </message>
    <message>
        <source>a map of class numbers (1 × height × width)</source>
        <translation>类别编号图（1 × 高 × 宽）</translation>
    </message>
    <message>
        <source>boxes with %1 classes and masks (1 × (4 + %1 + K) × N and 1 × K × height × width)</source>
        <translation>含 %1 个类别的框和掩码（1 × (4 + %1 + K) × N 与 1 × K × 高 × 宽）</translation>
    </message>
    <message>
        <source>boxes, scores, labels and masks (N × 4, N, N and N × height × width)</source>
        <translation>框、分数、标签和掩码（N × 4、N、N 与 N × 高 × 宽）</translation>
    </message>
    <message>
        <source>A model is already running on this project; wait for it or cancel it.</source>
        <translation>此项目上已有模型在运行；请等待或取消。</translation>
    </message>
    <message>
        <source>There is no frame in this range to run the model on; choose another range.</source>
        <translation>此范围内没有可运行模型的帧；请选择其他范围。</translation>
    </message>
    <message>
        <source>Run model</source>
        <translation>运行模型</translation>
    </message>
    <message>
        <source>Apply score</source>
        <translation>应用分数</translation>
    </message>
    <message>
        <source>Masks of the model that were removed: %1.</source>
        <translation>已移除的模型掩码：%1。</translation>
    </message>
    <message>
        <source>Frames on which a mask of another origin, or one that a person has checked, was kept: %1.</source>
        <translation>保留了其他来源或已由人检查的掩码的帧：%1。</translation>
    </message>
    <message>
        <source>The model has no class &quot;%1&quot;; choose one of these: %2.</source>
        <translation>模型没有类别“%1”；请选择其中之一：%2。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is TorchScript and carries a program, which is not run unless you agree; if you trust its source, add its folder in the window or with &quot;%2&quot;.</source>
        <translation>文件“%1”是 TorchScript，内含程序，未经您同意不会运行；如果信任其来源，请在窗口中或用“%2”添加其文件夹。</translation>
    </message>
    <message>
        <source>The TorchScript file &quot;%1&quot; cannot be run (%2); export the model again.</source>
        <translation>TorchScript 文件“%1”无法运行（%2）；请重新导出模型。</translation>
    </message>
    <message>
        <source>Line %2 of &quot;%1&quot; does not name a mask and the categories of its labels.</source>
        <translation>“%1”的第 %2 行没有给出掩码及其标签的类别。</translation>
    </message>
    <message>
        <source>The list of categories &quot;%1&quot; is empty or cannot be read.</source>
        <translation>类别列表“%1”为空或无法读取。</translation>
    </message>
    <message>
        <source>There is no mask to search for; select an object that has a mask on this frame.</source>
        <translation>没有可供搜索的掩码；请选择在此帧上有掩码的对象。</translation>
    </message>
    <message>
        <source>Accept candidate</source>
        <translation>接受候选</translation>
    </message>
    <message>
        <source>Accept candidates</source>
        <translation>接受候选</translation>
    </message>
    <message>
        <source>There is no category &quot;%1&quot;; choose one that `maskline categories` shows.</source>
        <translation>没有类别“%1”；请选择 `maskline categories` 显示的类别。</translation>
    </message>
    <message>
        <source>The stroke or polygon covers no pixel of the frame; choose other points.</source>
        <translation>笔划或多边形未覆盖该帧的任何像素；请选择其他点。</translation>
    </message>
    <message>
        <source>A name needs at least one visible character; enter one.</source>
        <translation>名称至少需要一个可见字符；请输入。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is longer than %2 characters; choose a shorter one.</source>
        <translation>名称“%1”超过 %2 个字符；请选择较短的名称。</translation>
    </message>
    <message>
        <source>Objects without a category, which are exported as &quot;object&quot;: %1.</source>
        <translation>没有类别、将导出为“object”的对象：%1。</translation>
    </message>
    <message>
        <source>Give each object a category before the export.</source>
        <translation>请在导出前为每个对象指定类别。</translation>
    </message>
    <message>
        <source>No video has %1 frames with masks in the ground truth, so VPQ with windows of this length is not computed.</source>
        <translation>没有视频在真值中有 %1 个带掩码的帧，因此不计算此窗口长度的 VPQ。</translation>
    </message>
    <message>
        <source>The CUDA device cannot be used with this LibTorch; engines run on the processor, more slowly.</source>
        <translation>此 LibTorch 无法使用该 CUDA 设备；引擎改在处理器上运行，速度较慢。</translation>
    </message>
    <message>
        <source>The memory of the CUDA device is full; the engine %1 continues on the processor, more slowly.</source>
        <translation>CUDA 设备的内存已满；引擎 %1 改在处理器上继续运行，速度较慢。</translation>
    </message>
    <message>
        <source>The CUDA device failed; the engine %1 continues on the processor, more slowly (%2).</source>
        <translation>CUDA 设备出错；引擎 %1 改在处理器上继续运行，速度较慢（%2）。</translation>
    </message>
    <message>
        <source>Merge candidates</source>
        <translation>合并候选</translation>
    </message>
    <message>
        <source>Drop candidate</source>
        <translation>丢弃候选</translation>
    </message>
    <message>
        <source>The masks of the last run of a model are not in the project: the run was undone; redo it, or run the model again.</source>
        <translation>项目中没有模型上次运行的掩码：该次运行已被撤销；请重做，或再次运行模型。</translation>
    </message>
    <message>
        <source>Locked objects that were left as they are: %1.</source>
        <translation>保持不变的已锁定对象：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would hold a PNG image, which keeps every value; give a name that ends in .png.</source>
        <translation>“%1”将保存为能保留所有数值的 PNG 图像；请使用以 .png 结尾的名称。</translation>
    </message>
    <message>
        <source>Frame %1 has more than 254 candidates, more than a label map holds; raise --score.</source>
        <translation>第 %1 帧的候选超过 254 个，超出标签图的容量；请提高 --score。</translation>
    </message>
    <message>
        <source>Discard candidates</source>
        <translation>放弃候选</translation>
    </message>
    <message>
        <source>%1, %2 and 1 more</source>
        <translation>%1，%2 及另外 1 个</translation>
    </message>
    <message>
        <source>%1, %2 and %3 more</source>
        <translation>%1，%2 及另外 %3 个</translation>
    </message>
</context>
<context>
    <name>maskline::DifferenceBar</name>
    <message>
        <source>Frame %1: IoU %2</source>
        <translation>第 %1 帧：IoU %2</translation>
    </message>
</context>
<context>
    <name>maskline::EngineMenu</name>
    <message>
        <source>Model files</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 无法使用</translation>
    </message>
    <message>
        <source>Open the model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>About the model: %1…</source>
        <translation>关于模型：%1…</translation>
    </message>
    <message>
        <source>Training data and licences, measurements, limits</source>
        <translation>训练数据及其许可证、测量结果、局限</translation>
    </message>
    <message>
        <source>For clicks</source>
        <translation>用于点击</translation>
    </message>
    <message>
        <source>For tracking</source>
        <translation>用于跟踪</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Refine masks in large images</source>
        <translation>在大图中细化掩码</translation>
    </message>
    <message>
        <source>Segments again in a full-resolution crop around the mask. For 4K images; takes longer.</source>
        <translation>在掩码周围的全分辨率裁剪区域内再次分割。适用于 4K 图像，耗时更长。</translation>
    </message>
    <message>
        <source>The selected engine for clicks has no refinement option.</source>
        <translation>所选的点击引擎没有细化选项。</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>获取模型…</translation>
    </message>
    <message>
        <source>Resist look-alikes while tracking</source>
        <translation>跟踪时区分相似对象</translation>
    </message>
    <message>
        <source>Remembers frames with similar objects and prefers steady motion. For several objects of one kind.</source>
        <translation>记住出现相似对象的帧，并优先平稳运动。适用于多个同类对象。</translation>
    </message>
    <message>
        <source>The selected engine for tracking has no such option.</source>
        <translation>所选的跟踪引擎没有此选项。</translation>
    </message>
    <message>
        <source>Put checkpoints of SAM 2, EdgeTAM, EfficientTAM or XMem into %1. They appear when this menu is opened again.</source>
        <translation>将 SAM 2、EdgeTAM、EfficientTAM 或 XMem 的检查点放入 %1；下次打开此菜单时即可看到。</translation>
    </message>
</context>
<context>
    <name>maskline::ErrorBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>maskline::EventDialog</name>
    <message>
        <source>Edit event</source>
        <translation>编辑事件</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>事件名称</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>No object</source>
        <translation>无对象</translation>
    </message>
    <message>
        <source>name = value; name = value</source>
        <translation>名称 = 值; 名称 = 值</translation>
    </message>
    <message>
        <source>Tag for the whole clip</source>
        <translation>整个片段的标记</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>maskline::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The whole clip</source>
        <translation>整个片段</translation>
    </message>
    <message>
        <source>Frames %1 to %2</source>
        <translation>第 %1 到 %2 帧</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Objects to export</source>
        <translation>要导出的对象</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Also export the frames as images</source>
        <translation>同时写出帧图像</translation>
    </message>
    <message>
        <source>Lossless (PNG)</source>
        <translation>无损（PNG）</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a target</source>
        <translation>选择目标</translation>
    </message>
    <message>
        <source>Replace an earlier export</source>
        <translation>替换先前的导出</translation>
    </message>
    <message>
        <source>There is nothing to export yet: add an object first.</source>
        <translation>还没有可导出的内容：请先创建一个对象。</translation>
    </message>
    <message>
        <source>Choose at least one object.</source>
        <translation>请至少选择一个对象。</translation>
    </message>
    <message>
        <source>Choose a target for the export.</source>
        <translation>请选择导出目标。</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or replace it.</source>
        <translation>%1 已存在：请换一个名称，或替换它。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Every n-th frame</source>
        <translation>每 n 帧取一帧</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Only manual or accepted masks</source>
        <translation>仅人工制作或已接受的掩码</translation>
    </message>
    <message>
        <source>Information that the format cannot store</source>
        <translation>该格式无法保存的信息</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Sequence name</source>
        <translation>序列名称</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Mask opacity</source>
        <translation>掩码的不透明度</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The format can store everything.</source>
        <translation>该格式可以保存全部内容。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Annotation tools</source>
        <translation>标注工具</translation>
    </message>
    <message>
        <source>For viewing</source>
        <translation>用于观看</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
</context>
<context>
    <name>maskline::FileFlow</name>
    <message>
        <source>%1 is a project with another clip: %2.</source>
        <translation>%1 是另一个片段的项目：%2。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline 项目</translation>
    </message>
    <message>
        <source>The demo cannot be written to %1.</source>
        <translation>无法将演示写入 %1。</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>文件或文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清除列表</translation>
    </message>
    <message>
        <source>The clip of this project is not at %1 any more.</source>
        <translation>此项目的片段已不在 %1。</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Choose again…</source>
        <translation>重新选择…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Save a repaired copy…</source>
        <translation>保存修复后的副本…</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>ActivityNet (*.json)</source>
        <translation>ActivityNet (*.json)</translation>
    </message>
</context>
<context>
    <name>maskline::FilterButton</name>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>Filter of the review queue</source>
        <translation>审核队列的筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Show only some of the stretches</source>
        <translation>只显示部分区段</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>maskline::FindClipDialog</name>
    <message>
        <source>Find the clip</source>
        <translation>查找片段</translation>
    </message>
    <message>
        <source>Where is the clip of this project now?</source>
        <translation>此项目的片段现在在哪里？</translation>
    </message>
    <message>
        <source>The clip of this project was at %1. Where is it now?</source>
        <translation>此项目的片段原在 %1。现在在哪里？</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>视频…</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <source>Use this clip</source>
        <translation>使用此片段</translation>
    </message>
</context>
<context>
    <name>maskline::GiveDialog</name>
    <message>
        <source>Give region to category</source>
        <translation>将区域归入类别</translation>
    </message>
    <message>
        <source>Give unlabelled pixels</source>
        <translation>分配未标注像素</translation>
    </message>
    <message>
        <source>Change accepted masks, too</source>
        <translation>同时更改已接受的掩码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>The object of a category that is stuff gets the pixels. A category of things gets a new object. A new name makes a category that is stuff.</source>
        <translation>若类别为 stuff，像素归其对象；若类别为可数物体，则新建一个对象。新名称会创建一个 stuff 类别。</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>范围 %1</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>整个片段</translation>
    </message>
    <message>
        <source>Enter a category.</source>
        <translation>请输入类别。</translation>
    </message>
    <message>
        <source>Pixels on this frame</source>
        <translation>此帧的像素</translation>
    </message>
</context>
<context>
    <name>maskline::ImportDialog</name>
    <message>
        <source>Import masks</source>
        <translation>导入掩码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
</context>
<context>
    <name>maskline::ImportExistingPage</name>
    <message>
        <source>Keep the masks of the project</source>
        <translation>保留项目的掩码</translation>
    </message>
    <message>
        <source>Replace them with the imported ones</source>
        <translation>用导入的掩码替换</translation>
    </message>
    <message>
        <source>Import into new objects</source>
        <translation>导入到新对象</translation>
    </message>
    <message>
        <source>Also replace accepted frames</source>
        <translation>同时替换已接受的帧</translation>
    </message>
    <message numerus="yes">
        <source>Objects of the same name already have masks on %n frame(s). Choose what to do.</source>
        <translation>
            <numerusform>同名对象在 %n 帧上已有掩码。请选择处理方式。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ImportFoundPage</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>&amp;Video of this clip</source>
        <translation>此片段的视频(&amp;V)</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4, %5.</source>
        <translation>%1：%2、%3、%4、%5。</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>The video with the name of the clip</source>
        <translation>与片段同名的视频</translation>
    </message>
    <message>
        <source>existing object</source>
        <translation>已有对象</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>新对象</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The frame of the clip on which the dataset begins. Automatic: by names and numbers.</source>
        <translation>数据集在片段中的起始帧。自动：按名称和编号匹配。</translation>
    </message>
    <message>
        <source>First &amp;frame in the clip</source>
        <translation>在片段中的第一帧(&amp;F)</translation>
    </message>
</context>
<context>
    <name>maskline::ImportLabelsPage</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Category in this project</source>
        <translation>此项目中的类别</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>%1 的类别</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Choose a category for each label. The choice is saved for the next import.</source>
        <translation>请为每个标签选择类别。选择会保存到下次导入。</translation>
    </message>
</context>
<context>
    <name>maskline::ImportSourcePage</name>
    <message>
        <source>File or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>来源(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>Choose an annotation file</source>
        <translation>选择标注文件</translation>
    </message>
    <message>
        <source>Choose a mask folder</source>
        <translation>选择掩码文件夹</translation>
    </message>
    <message>
        <source>Detect from content</source>
        <translation>按内容识别</translation>
    </message>
    <message>
        <source>{video}, {object} and {frame} stand for the parts that vary between file names.</source>
        <translation>{video}、{object} 和 {frame} 代表文件名中变化的部分。</translation>
    </message>
    <message>
        <source>File &amp;names</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>Masks from another tool or an earlier export. Nothing is imported until you have reviewed the contents.</source>
        <translation>来自其他工具或先前导出的掩码。在您查看内容之前不会导入任何内容。</translation>
    </message>
</context>
<context>
    <name>maskline::JobsBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 / %2 帧</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Opening a clip</source>
        <translation>正在打开片段</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>Loading the engine</source>
        <translation>正在加载引擎</translation>
    </message>
    <message>
        <source>Propagation of %1</source>
        <translation>传播 %1</translation>
    </message>
    <message>
        <source>Propagation</source>
        <translation>传播</translation>
    </message>
    <message>
        <source>Interpolation of %1</source>
        <translation>对 %1 插值</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Shot detection</source>
        <translation>镜头检测</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>显示所有任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; finished frames are kept</source>
        <translation>停止；已完成的帧会保留</translation>
    </message>
    <message numerus="yes">
        <source> (%n more)</source>
        <translation>
            <numerusform>（另有 %n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) stored</source>
        <translation>
            <numerusform>已保存 %n 个掩码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) interpolated</source>
        <translation>
            <numerusform>已插值 %n 个掩码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s) found</source>
        <translation>
            <numerusform>找到 %n 处镜头切换</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2, in %3</source>
        <translation>%2上的%1，位于 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing “%1”</source>
        <translation>正在撤销“%1”</translation>
    </message>
    <message>
        <source>Redoing “%1”</source>
        <translation>正在重做“%1”</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Reading a dataset</source>
        <translation>正在读取数据集</translation>
    </message>
    <message>
        <source>Checking what the format can store</source>
        <translation>正在检查该格式可保存的内容</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Computing statistics</source>
        <translation>正在计算统计</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) smoothed</source>
        <translation>
            <numerusform>已平滑 %n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Smoothing of %1</source>
        <translation>对 %1 平滑</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) extended</source>
        <translation>
            <numerusform>已扩展 %n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlabelled pixels to %1</source>
        <translation>将未标注像素归入 %1</translation>
    </message>
    <message>
        <source>Giving unlabelled pixels</source>
        <translation>正在分配未标注像素</translation>
    </message>
    <message>
        <source>Testing the model %1</source>
        <translation>测试模型 %1</translation>
    </message>
    <message>
        <source>Reading your own models</source>
        <translation>读取自己的模型</translation>
    </message>
    <message>
        <source>Running the model %1</source>
        <translation>运行模型 %1</translation>
    </message>
    <message>
        <source>Applying a score to the results of %1</source>
        <translation>将分数应用于 %1 的结果</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) found</source>
        <translation>
            <numerusform>找到 %n 个候选</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for more like %1</source>
        <translation>搜索与 %1 类似的对象</translation>
    </message>
    <message>
        <source>Segmenting everything</source>
        <translation>正在分割所有内容</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) changed</source>
        <translation>
            <numerusform>已更改 %n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Adding the model %1</source>
        <translation>正在添加模型 %1</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop the download; what has arrived is kept</source>
        <translation>停止下载；已下载的部分会保留</translation>
    </message>
    <message>
        <source>Stop; nothing is changed</source>
        <translation>停止；不做任何更改</translation>
    </message>
</context>
<context>
    <name>maskline::JobsPopup</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>暂停：%1</translation>
    </message>
</context>
<context>
    <name>maskline::KeyNames</name>
    <message>
        <source>Add an object, then click it</source>
        <translation>添加一个对象，然后点击它</translation>
    </message>
    <message>
        <source>Press %1, then click the object</source>
        <translation>按 %1，然后点击对象</translation>
    </message>
    <message>
        <source>Propagate carries the mask through the clip</source>
        <translation>“传播”会将掩码带到整个片段</translation>
    </message>
    <message>
        <source>Press %1 to propagate the mask through the clip</source>
        <translation>按 %1 将掩码传播到整个片段</translation>
    </message>
    <message>
        <source>Propagate again carries the correction to the frames around it</source>
        <translation>“重新传播”会将修正带到前后的帧</translation>
    </message>
    <message>
        <source>Press %1 to propagate again around this correction</source>
        <translation>按 %1 在此修正前后重新传播</translation>
    </message>
</context>
<context>
    <name>maskline::KeySheet</name>
    <message>
        <source>Positive click (object)</source>
        <translation>正向点击（对象）</translation>
    </message>
    <message>
        <source>Left click</source>
        <translation>左键单击</translation>
    </message>
    <message>
        <source>Negative click (not the object)</source>
        <translation>负向点击（非对象）</translation>
    </message>
    <message>
        <source>Right click, Ctrl + left click</source>
        <translation>右键单击、Ctrl + 左键单击</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Shift + 拖动</translation>
    </message>
    <message>
        <source>Delete a prompt</source>
        <translation>删除提示</translation>
    </message>
    <message>
        <source>Click on it</source>
        <translation>点击它</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>绘制时擦除</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Ctrl + 拖动</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + 拖动</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Middle drag, Space + drag</source>
        <translation>中键拖动、空格 + 拖动</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
</context>
<context>
    <name>maskline::MainWindow</name>
    <message>
        <source>Export is running</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>An export is still running. It will be discarded if the program closes now.</source>
        <translation>导出仍在进行。若现在关闭程序，导出的内容不会保留。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: stop the propagation</source>
        <translation>撤销：停止传播</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Propagation stopped at the cut on frame %1.</source>
        <translation>传播已在第 %1 帧的镜头切换处停止。</translation>
    </message>
    <message>
        <source>Download is running</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>A model is still being downloaded. If the program closes now, what has arrived is kept and the download can be resumed later.</source>
        <translation>模型仍在下载。如果现在关闭程序，已接收的部分会保留，以后可以继续下载。</translation>
    </message>
</context>
<context>
    <name>maskline::MaintenanceFlow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>%1 的检查</translation>
    </message>
    <message>
        <source>Save a repaired copy…</source>
        <translation>保存修复后的副本…</translation>
    </message>
    <message>
        <source>Repairing %1</source>
        <translation>正在修复 %1</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Repair of %1</source>
        <translation>%1 的修复</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Lost data:</source>
        <translation>丢失的数据：</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>正在备份 %1</translation>
    </message>
    <message>
        <source>Backed up as %1.</source>
        <translation>已备份为 %1。</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup.</source>
        <translation>自最新备份以来没有变化。</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>正在恢复 %1</translation>
    </message>
    <message numerus="yes">
        <source>No problems were found. %n mask(s) were checked.</source>
        <translation>
            <numerusform>未发现问题。已检查 %n 个掩码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Problems were found. %n mask(s) were checked.</source>
        <translation>
            <numerusform>发现问题。已检查 %n 个掩码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) were saved into %1.</source>
        <translation>
            <numerusform>已将 %n 个掩码保存到 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Track</source>
        <translation>跟踪(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>工具(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>&amp;Fit the frame</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
</context>
<context>
    <name>maskline::MergeDialog</name>
    <message>
        <source>Merge objects</source>
        <translation>合并对象</translation>
    </message>
    <message>
        <source>Which object should be merged into %1?</source>
        <translation>哪个对象并入 %1？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>maskline::ModelCardDialog</name>
    <message>
        <source>Model card: %1</source>
        <translation>模型卡：%1</translation>
    </message>
</context>
<context>
    <name>maskline::ModelsDialog</name>
    <message numerus="yes">
        <source>%n core(s), %1 of memory, CUDA</source>
        <translation>
            <numerusform>%n 个核心、%1 内存和 CUDA</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine has %1. The built-in engine suits it best.</source>
        <translation>这台计算机有 %1。内置引擎最适合它。</translation>
    </message>
    <message>
        <source>This machine has %1. The model to take here is %2.</source>
        <translation>这台计算机有 %1。推荐的模型是 %2。</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>%1 have arrived</source>
        <translation>已接收 %1</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Licence of the code</source>
        <translation>代码许可证</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>权重许可证</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Downloaded from</source>
        <translation>下载地址</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>its tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>SHA-256 and its tensors</source>
        <translation>SHA-256 和张量</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>已发布的模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Details of the model</source>
        <translation>模型详情</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>删除已接收的部分</translation>
    </message>
    <message>
        <source>Use as engine</source>
        <translation>用作引擎</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Checks a model file and copies it into the model folder. Files can also be dropped onto this window.</source>
        <translation>检查模型文件并将其复制到模型文件夹。也可以把文件拖到此窗口。</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Optional: an address or a folder that holds the files under their names</source>
        <translation>可选：包含原名文件的地址或文件夹</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>镜像(&amp;M)</translation>
    </message>
    <message>
        <source>Recommended for this machine</source>
        <translation>推荐用于这台计算机</translation>
    </message>
    <message>
        <source>%1 is ready. It is listed in the Engine menu.</source>
        <translation>%1 已就绪，已列在“引擎”菜单中。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The project segments and tracks with this model</source>
        <translation>项目使用此模型进行分割和跟踪</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>请先打开项目</translation>
    </message>
    <message>
        <source>The project segments and tracks with %1 now.</source>
        <translation>项目现在使用 %1 进行分割和跟踪。</translation>
    </message>
    <message>
        <source>The project tracks with %1 now; clicks stay with their engine.</source>
        <translation>项目现在使用 %1 进行跟踪；点击仍使用原来的引擎。</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>选择模型文件</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory, without CUDA</source>
        <translation>
            <numerusform>%n 个核心、%1 内存，不使用 CUDA</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>maskline::ModelsFlow</name>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
</context>
<context>
    <name>maskline::NewProjectDialog</name>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>文件或文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Choose a location for the project file.</source>
        <translation>请指定项目文件的位置。</translation>
    </message>
    <message>
        <source>%1 exists already: choose another name, or open that project.</source>
        <translation>%1 已存在：请换一个名称，或打开该项目。</translation>
    </message>
    <message>
        <source>The folder %1 is not writable: choose another folder.</source>
        <translation>无法写入 %1：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Video or image folder</source>
        <translation>视频或图像文件夹</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>视频…</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a location for the project</source>
        <translation>选择项目的保存位置</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline 项目</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>片段(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectDetails</name>
    <message>
        <source>Attribute…</source>
        <translation>属性…</translation>
    </message>
    <message>
        <source>Define an attribute of objects, such as the pose or a number</source>
        <translation>定义对象的属性，例如姿态或编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose a category, or type a new one and press Enter</source>
        <translation>选择类别，或输入新类别并按回车</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage of the object on this frame. Choosing one moves the object on all frames; Review ▸ Stages… moves a part.</source>
        <translation>对象在此帧上的阶段。选择一个阶段会移动该对象的所有帧；审核 ▸ 阶段… 可移动一部分。</translation>
    </message>
    <message>
        <source>Stuff</source>
        <translation>Stuff</translation>
    </message>
    <message>
        <source>The category is not countable, such as sky or road: it has one object for all its pixels</source>
        <translation>该类别不可数，例如天空或道路：其所有像素属于一个对象</translation>
    </message>
    <message>
        <source>%1 has several objects (%2), and stuff has one. Merge them?</source>
        <translation>%1 有多个对象（%2），而 stuff 只有一个。要合并它们吗？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectsDelegate</name>
    <message>
        <source>Show (H)</source>
        <translation>显示 (H)</translation>
    </message>
    <message>
        <source>Hide (H)</source>
        <translation>隐藏 (H)</translation>
    </message>
    <message>
        <source>Unlock (L)</source>
        <translation>解锁 (L)</translation>
    </message>
    <message>
        <source>Lock (L)</source>
        <translation>锁定 (L)</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectsModel</name>
    <message>
        <source>%1, object %2</source>
        <translation>%1，对象 %2</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>maskline::ObjectsPanel</name>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>Open a clip to begin</source>
        <translation>打开一个片段以开始</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 的颜色</translation>
    </message>
    <message>
        <source>Start a new object</source>
        <translation>新建对象</translation>
    </message>
</context>
<context>
    <name>maskline::OwnModelDialog</name>
    <message>
        <source>Semantic</source>
        <translation>语义</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Panoptic</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>Run a model of your own</source>
        <translation>运行自己的模型</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>A folder with an ONNX file and a model.json, or a model exported by PaddleSeg, Ultralytics or Deepness. A test that comes with the model is run once.</source>
        <translation>包含 ONNX 文件和 model.json 的文件夹，或由 PaddleSeg、Ultralytics 或 Deepness 导出的模型。随模型附带的测试会运行一次。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Masks with a lower score are hidden. They return when the score is lowered again. Masks that were edited, accepted, rejected or imported stay.</source>
        <translation>分数较低的掩码会被隐藏。再次降低分数时它们会恢复。已编辑、接受、拒绝或导入的掩码保持不变。</translation>
    </message>
    <message>
        <source>Apply to the last run</source>
        <translation>应用于上次运行</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>There is no model yet. Add the folder of one.</source>
        <translation>还没有模型。请添加一个模型的文件夹。</translation>
    </message>
    <message>
        <source>%1, input %2 × %3, described by %4</source>
        <translation>%1，输入 %2 × %3，描述来自 %4</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>取消运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message numerus="yes">
        <source>Last run: %1 on %n frame(s), score %2</source>
        <translation>
            <numerusform>上次运行：%1，共 %n 帧，分数 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型的文件夹</translation>
    </message>
    <message>
        <source>Run the program in this model?</source>
        <translation>运行此模型中的程序？</translation>
    </message>
    <message>
        <source>This model is a TorchScript file. It carries a program that runs with your rights. Agree only if you trust its source.</source>
        <translation>此模型是 TorchScript 文件，其中的程序将以您的权限运行。仅在信任其来源时同意。</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
</context>
<context>
    <name>maskline::PaintOverDialog</name>
    <message>
        <source>Paint only over</source>
        <translation>仅在其上绘制</translation>
    </message>
    <message>
        <source>What may be painted over</source>
        <translation>允许在其上绘制的内容</translation>
    </message>
    <message>
        <source>Unlabelled pixels</source>
        <translation>未标注像素</translation>
    </message>
    <message>
        <source>Objects without a category</source>
        <translation>无类别的对象</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>With nothing chosen, everything may be painted over. The choice holds until the project is closed.</source>
        <translation>未选择任何项时，可以覆盖所有内容。此选择在项目关闭前有效。</translation>
    </message>
</context>
<context>
    <name>maskline::PathField</name>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>maskline::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加显示</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>线程(&amp;R)</translation>
    </message>
    <message>
        <source>Takes effect after the program is restarted.</source>
        <translation>重新启动程序后生效。</translation>
    </message>
    <message>
        <source>Show the mask under the cursor before clicking</source>
        <translation>点击前显示光标处的掩码</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>Fill the masks</source>
        <translation>填充掩码</translation>
    </message>
    <message>
        <source>Draw outlines</source>
        <translation>绘制轮廓</translation>
    </message>
    <message>
        <source>Show prompts</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Detect shots of new clips in the background</source>
        <translation>打开新视频时在后台检测镜头切换</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Backups kept</source>
        <translation>保留备份数(&amp;B)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Back up &amp;every</source>
        <translation>备份间隔(&amp;E)</translation>
    </message>
    <message>
        <source>Stored in the folder of the project. A backup is also made on opening.</source>
        <translation>备份保存在项目所在的文件夹中。打开项目时也会备份一次。</translation>
    </message>
    <message>
        <source>Stored with your comments and when you move work to another stage</source>
        <translation>随您的评论保存，也在您将工作移到其他阶段时保存</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>您的姓名(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>maskline::RepairDialog</name>
    <message>
        <source>%1 exists already: choose another name.</source>
        <translation>%1 已存在：请另选名称。</translation>
    </message>
    <message>
        <source>The folder %1 is not writable: choose another folder.</source>
        <translation>无法写入 %1：请另选文件夹。</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>修复项目</translation>
    </message>
    <message>
        <source>Everything that can be read from the damaged project is saved to a new file. The damaged file is not changed.</source>
        <translation>损坏的项目中可读取的内容会保存到新文件。损坏的文件保持不变。</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline 项目</translation>
    </message>
    <message>
        <source>Damaged project</source>
        <translation>损坏的项目</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>选择项目</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Choose a location for the project</source>
        <translation>选择项目的位置</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Needed only if the project no longer contains it</source>
        <translation>仅当项目不再包含它时才需要</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>视频…</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>选择视频</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>&amp;Damaged project</source>
        <translation>损坏的项目(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>新文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>片段(&amp;C)</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>没有文件或文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>maskline::RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Maskline projects</source>
        <translation>Maskline 项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>选择项目</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>Choose a location for the project</source>
        <translation>选择项目的位置</translation>
    </message>
    <message>
        <source>Restore and open</source>
        <translation>恢复并打开</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;New file</source>
        <translation>新文件(&amp;N)</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Choose a project to list its backups.</source>
        <translation>请选择要列出其备份的项目。</translation>
    </message>
    <message>
        <source>There are no backups in the folder of this project.</source>
        <translation>该项目所在的文件夹中没有备份。</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewButtons</name>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Correct this frame</source>
        <translation>修正本帧</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept this stretch and go to the next</source>
        <translation>接受此区段并转到下一个</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Mark this stretch as wrong and go to the next</source>
        <translation>将此区段标记为错误并转到下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous stretch to review</source>
        <translation>上一个待审核区段</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next stretch to review</source>
        <translation>下一个待审核区段</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Go to the frame where a keyframe of this object is expected to help most</source>
        <translation>转到为该对象添加关键帧预计收益最大的帧</translation>
    </message>
    <message>
        <source>More ways to accept</source>
        <translation>更多接受方式</translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation>拒绝并说明原因</translation>
    </message>
    <message>
        <source>Accept this frame only</source>
        <translation>仅接受本帧</translation>
    </message>
    <message>
        <source>Wrong object</source>
        <translation>对象错误</translation>
    </message>
    <message>
        <source>Parts are missing</source>
        <translation>缺少部分</translation>
    </message>
    <message>
        <source>Includes background</source>
        <translation>包含背景</translation>
    </message>
    <message>
        <source>Outline is not exact</source>
        <translation>轮廓不准确</translation>
    </message>
    <message>
        <source>Object is not visible</source>
        <translation>对象不可见</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>其他原因…</translation>
    </message>
    <message>
        <source>Why is this stretch wrong? The reason is kept as a comment.</source>
        <translation>此区段为何错误？原因会保存为评论。</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewModel</name>
    <message>
        <source>%1, frames %2: %3. A correction is expected to repair %4 wrong frames.</source>
        <translation>%1，第 %2 帧：%3。一次修正预计可修复 %4 个错误帧。</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Reviewed frame ranges</source>
        <translation>已审核的区段</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>Frames with a lower confidence are put into the review queue</source>
        <translation>置信度更低的帧会进入审核队列</translation>
    </message>
    <message>
        <source>Review threshold</source>
        <translation>审核阈值</translation>
    </message>
    <message>
        <source>Frames to review, most useful correction first</source>
        <translation>待审核的帧，最值得修正的在前</translation>
    </message>
    <message>
        <source>Nothing to review yet: propagate an object first</source>
        <translation>还没有可审核的内容：请先传播一个对象</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>已审核 %1 / %2</translation>
    </message>
    <message>
        <source>No stretch to review passes the filter</source>
        <translation>没有符合筛选条件的待审核区段</translation>
    </message>
    <message>
        <source>No mask awaits review</source>
        <translation>没有等待审核的掩码</translation>
    </message>
    <message>
        <source>Estimated from the corrections in this project</source>
        <translation>根据此项目中的修正估算</translation>
    </message>
    <message>
        <source>Estimated from default values until the project has five corrections</source>
        <translation>在项目有五次修正之前按默认值估算</translation>
    </message>
</context>
<context>
    <name>maskline::ReviewTexts</name>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>重新找到</translation>
    </message>
    <message>
        <source>after a cut</source>
        <translation>位于镜头切换之后</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>置信度低</translation>
    </message>
    <message>
        <source>jump of area</source>
        <translation>面积突变</translation>
    </message>
    <message>
        <source>jump of position</source>
        <translation>位置突变</translation>
    </message>
    <message>
        <source>jump of shape</source>
        <translation>形状突变</translation>
    </message>
    <message>
        <source>flicker</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>touching another object</source>
        <translation>接触其他对象</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Interpolated</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es)</source>
        <translation>
            <numerusform>%n 个区段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2, %3 min</source>
        <translation>%1，约 %2，%3 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n click(s)</source>
        <translation>
            <numerusform>%n 次点击</numerusform>
        </translation>
    </message>
    <message>
        <source>forward and backward differ</source>
        <translation>正向与反向结果不同</translation>
    </message>
    <message>
        <source>same as another object</source>
        <translation>与另一对象相同</translation>
    </message>
</context>
<context>
    <name>maskline::SceneActions</name>
    <message>
        <source>Every pixel of this frame is labelled.</source>
        <translation>此帧的所有像素均已标注。</translation>
    </message>
    <message>
        <source>Point at an unlabelled region, or go to the next one first.</source>
        <translation>请指向一个未标注区域，或先转到下一个。</translation>
    </message>
</context>
<context>
    <name>maskline::SceneLegend</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Shares of the frame</source>
        <translation>占画面的比例</translation>
    </message>
    <message>
        <source>Double-click a category to choose its colour, an object to select it</source>
        <translation>双击类别可选择其颜色，双击对象可选中该对象</translation>
    </message>
    <message>
        <source>Complete: every pixel is labelled</source>
        <translation>完整：所有像素均已标注</translation>
    </message>
    <message>
        <source>Unlabelled: %1 (%2 pixels)</source>
        <translation>未标注：%1（%2 像素）</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 的颜色</translation>
    </message>
</context>
<context>
    <name>maskline::ShortcutsPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Remove the shortcut</source>
        <translation>移除快捷键</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>%1 is assigned to “%2” and would be removed there.</source>
        <translation>%1 已分配给“%2”，将从那里移除。</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>重新分配</translation>
    </message>
</context>
<context>
    <name>maskline::SmoothDialog</name>
    <message>
        <source>Smooth over time</source>
        <translation>随时间平滑</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>How much the outline changes its shape from frame to frame, as DAVIS 2016 defines it. Smaller is steadier.</source>
        <translation>轮廓形状逐帧变化的程度，按 DAVIS 2016 的定义。越小越稳定。</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Temporal instability (T)</source>
        <translation>时间不稳定性 (T)</translation>
    </message>
    <message>
        <source>The smoothed outline is white. Keyframes and accepted masks stay.</source>
        <translation>平滑后的轮廓为白色。关键帧和已接受的掩码保持不变。</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>maskline::StageNames</name>
    <message>
        <source>annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
</context>
<context>
    <name>maskline::StagesDialog</name>
    <message>
        <source>Whole clip</source>
        <translation>整个片段</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Returned work</source>
        <translation>退回的工作</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Why, for example what has to be corrected</source>
        <translation>原因，例如需要更正的内容</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>移到阶段</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only work of %1</source>
        <translation>仅 %1 的工作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Work of</source>
        <translation>工作者</translation>
    </message>
    <message>
        <source>Double-click a row to go there.</source>
        <translation>双击一行可跳转到该处。</translation>
    </message>
    <message>
        <source>Add a stage before this one…</source>
        <translation>在此阶段之前添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Work goes through the stages from top to bottom. Double-click a stage to rename it.</source>
        <translation>工作自上而下经过各阶段。双击阶段可重命名。</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>maskline::StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export statistics</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Page with tables and bars (*.html)</source>
        <translation>含表格和条形图的网页 (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>maskline::StatusLine</name>
    <message>
        <source>Pixel under the cursor</source>
        <translation>光标处的像素</translation>
    </message>
    <message>
        <source>Zoom of the image</source>
        <translation>画面缩放</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>maskline::TimelineView</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open a clip to see its frames</source>
        <translation>打开片段以查看其各帧</translation>
    </message>
    <message>
        <source>outside the frame</source>
        <translation>在画面外</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1，第 %2 帧</translation>
    </message>
    <message>
        <source>no mask yet</source>
        <translation>尚无掩码</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>置信度 %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>a fade</source>
        <translation>淡入淡出</translation>
    </message>
    <message>
        <source>a new shot begins</source>
        <translation>新镜头开始</translation>
    </message>
    <message>
        <source>The range that is propagated and played: drag to change it</source>
        <translation>传播和播放的范围：拖动以更改</translation>
    </message>
    <message>
        <source>Review threshold: frames with a lower confidence are put into the review queue. Drag or turn the wheel to change it</source>
        <translation>审核阈值：置信度更低的帧会进入审核队列。拖动或滚动滚轮可更改</translation>
    </message>
    <message>
        <source>Scroll along the clip</source>
        <translation>沿片段滚动</translation>
    </message>
    <message>
        <source>Scroll through the objects</source>
        <translation>在对象间滚动</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>第 %1 帧，共 %2 帧</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Comment on frame %1: %2</source>
        <translation>第 %1 帧的评论：%2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Frames %1 to %2</source>
        <translation>第 %1 到 %2 帧</translation>
    </message>
    <message>
        <source>Tag for the whole clip</source>
        <translation>整个片段的标记</translation>
    </message>
    <message>
        <source>Double-click to edit; drag an edge to change the frames</source>
        <translation>双击以编辑；拖动边缘以更改帧</translation>
    </message>
    <message>
        <source>Double-click to edit; drag to add an event</source>
        <translation>双击以编辑；拖动以添加事件</translation>
    </message>
    <message>
        <source>Cut on frame %1: drag to move it</source>
        <translation>第 %1 帧的镜头切换：拖动以移动</translation>
    </message>
    <message>
        <source>Drag to add an event</source>
        <translation>拖动以添加事件</translation>
    </message>
</context>
<context>
    <name>maskline::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>maskline::TopBar</name>
    <message>
        <source>Project and clip</source>
        <translation>项目与片段</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>This project is open read-only.</source>
        <translation>此项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Every change is saved immediately.</source>
        <translation>每次更改都会立即保存。</translation>
    </message>
</context>
<context>
    <name>maskline::TrackDialog</name>
    <message>
        <source>Swap objects</source>
        <translation>交换对象</translation>
    </message>
    <message>
        <source>Copy the mask to a range</source>
        <translation>将掩码复制到范围</translation>
    </message>
    <message>
        <source>Extend the mask to a frame</source>
        <translation>将掩码延续到某帧</translation>
    </message>
    <message>
        <source>Delete masks of a range</source>
        <translation>删除范围内的掩码</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延续</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keyframes and accepted masks are kept.</source>
        <translation>关键帧和已接受的掩码会保留。</translation>
    </message>
    <message>
        <source>Swap %1 with</source>
        <translation>与 %1 交换的对象</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>From frame %1 to</source>
        <translation>从第 %1 帧到</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Also accepted masks</source>
        <translation>包括已接受的掩码</translation>
    </message>
    <message>
        <source>Also keyframes</source>
        <translation>包括关键帧</translation>
    </message>
    <message>
        <source>Clear keyframes of a range</source>
        <translation>清除范围内的关键帧</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>The masks stay; a propagation may replace them.</source>
        <translation>掩码保留；传播可能会替换它们。</translation>
    </message>
    <message>
        <source>Presence in a range</source>
        <translation>范围内的可见状态</translation>
    </message>
    <message>
        <source>Set presence</source>
        <translation>设置可见状态</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>Outside the frame</source>
        <translation>在画面外</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>可见状态</translation>
    </message>
</context>
<context>
    <name>maskline::TrackTexts</name>
    <message>
        <source>%1 is occluded up to frame %2.</source>
        <translation>%1 被遮挡，直到第 %2 帧。</translation>
    </message>
    <message>
        <source>%1 is outside the frame up to frame %2.</source>
        <translation>%1 在画面外，直到第 %2 帧。</translation>
    </message>
    <message numerus="yes">
        <source>%n later frame(s) stayed as they are, because they are keyframes or accepted; to change them too, set the presence in a range.</source>
        <translation>
            <numerusform>之后的 %n 帧是关键帧或已接受，保持不变；如需一并更改，请在范围内设置可见状态。</numerusform>
        </translation>
    </message>
    <message>
        <source>Presence in a range…</source>
        <translation>范围内的可见状态…</translation>
    </message>
</context>
<context>
    <name>maskline::TransportBar</name>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>帧号</translation>
    </message>
    <message>
        <source>Type a frame number and press Enter</source>
        <translation>输入帧号并按回车</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>时间轴缩放</translation>
    </message>
    <message>
        <source>Zoom of the timeline (wheel over the timeline)</source>
        <translation>时间轴缩放（在时间轴上滚动滚轮）</translation>
    </message>
</context>
<context>
    <name>maskline::VersionsDialog</name>
    <message>
        <source>Versions of %1</source>
        <translation>%1 的版本</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>替换者</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Difference from the present masks, by frame</source>
        <translation>与当前掩码的差异（按帧）</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deletes the version permanently</source>
        <translation>永久删除此版本</translation>
    </message>
    <message>
        <source>Propagation around a correction</source>
        <translation>围绕修正的传播</translation>
    </message>
    <message>
        <source>Propagation</source>
        <translation>传播</translation>
    </message>
    <message>
        <source>Difference from the present masks (mean IoU %1):</source>
        <translation>与当前掩码的差异（平均 IoU %1）：</translation>
    </message>
    <message>
        <source>A version holds the masks that a propagation or smoothing has replaced. Restoring leaves keyframes and accepted masks as they are.</source>
        <translation>版本保存被传播或平滑替换的掩码。恢复时，关键帧和已接受的掩码保持不变。</translation>
    </message>
    <message>
        <source>Smoothing over time</source>
        <translation>随时间平滑</translation>
    </message>
    <message>
        <source>No masks of this object have been replaced yet.</source>
        <translation>此对象的掩码尚未被替换过。</translation>
    </message>
</context>
<context>
    <name>maskline::WelcomePage</name>
    <message>
        <source>Drop a video here, or open the demo</source>
        <translation>将视频拖放到此处，或打开演示</translation>
    </message>
    <message>
        <source>Click an object, propagate its mask through the clip, review uncertain frames, export a dataset.</source>
        <translation>点击对象，在片段中传播其掩码，审核存疑的帧，导出数据集。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>maskline::WorkScope</name>
    <message>
        <source>All objects</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>整个片段</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>范围 %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
</context>
</TS>
